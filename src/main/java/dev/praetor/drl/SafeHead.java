package dev.praetor.drl;

import dev.praetor.fact.Kind;
import java.util.Collection;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** What the safe profile lets stand before rules: imports of what rules read, and kinds of facts with plain fields. */
final class SafeHead {

    private final ParsedFile file;
    private final List<Class<?>> beneath;
    private final SafeNames names;
    private final SafeFaults faults;

    private SafeHead(ParsedFile file, List<Class<?>> beneath, SafeNames names, SafeFaults faults) {
        this.file = file;
        this.beneath = beneath;
        this.names = names;
        this.faults = faults;
    }

    /**
     * Looks at what stands before the rules of a file.
     *
     * @param beneath kinds that rules before these declare
     */
    static void look(ParsedFile file, List<Class<?>> beneath, SafeNames names, SafeFaults faults) {
        new SafeHead(file, beneath, names, faults).look();
    }

    private void look() {
        PackageDescr descr = file.parsed();
        none(descr.getGlobals(), "global");
        none(descr.getFunctions(), "function");
        none(descr.getEnumDeclarations(), "declare enum");
        none(descr.getEntryPointDeclarations(), "declare entry-point");
        none(descr.getWindowDeclarations(), "declare window");
        none(descr.getAccumulateImports(), "import accumulate");
        none(descr.getAttributes(), "dialect");
        if (descr.getUnit() != null) {
            faults.form(file.file().find(1, "unit"), "unit");
        }
        faults.few(SafeSize.IMPORTS, new Spot(1, 1), descr.getImports());
        faults.few(SafeSize.KINDS, new Spot(1, 1), descr.getTypeDeclarations());
        for (ImportDescr imported : descr.getImports()) {
            if (!names.mayImport(imported.getTarget())) {
                faults.name(faults.at(imported, imported.getTarget()), imported.getTarget());
            }
        }
        for (FunctionImportDescr imported : descr.getFunctionImports()) {
            if (!imported.getTarget().equals("dev.praetor.verb.Conclude.*")) {
                faults.name(faults.at(imported, imported.getTarget()), imported.getTarget());
            }
        }
        descr.getTypeDeclarations().forEach(this::kind);
    }

    private void none(Collection<? extends BaseDescr> some, String what) {
        some.forEach(one -> faults.form(faults.at(one, ""), what));
    }

    private void kind(TypeDeclarationDescr kind) {
        String name = kind.getTypeName();
        boolean taken = beneath.stream()
                .anyMatch(type -> Kind.kebab(type.getSimpleName()).equals(Kind.kebab(name)));
        String space = kind.getNamespace();
        if (!SafeNames.isFree(name) || taken || !(space.isEmpty() || space.equals(ParsedFile.PACKAGE))) {
            faults.name(faults.at(kind, name), name);
        }
        if (!kind.getSuperTypes().isEmpty() || kind.isTrait()) {
            faults.form(faults.at(kind, ""), kind.isTrait() ? "trait" : "extends");
        }
        faults.plain(kind);
        faults.few(SafeSize.FIELDS, faults.at(kind, name), kind.getFields().values());
        kind.getFields().forEach(this::field);
    }

    private void field(String name, TypeFieldDescr field) {
        String type = field.getPattern().getObjectType();
        if (!SafeNames.isField(name)) {
            faults.name(faults.at(field, name), name);
        }
        if (!SafeNames.FIELD_TYPES.contains(type)) {
            faults.name(faults.at(field, type), type);
        }
        if (field.getInitExpr() != null || field.hasOverride()) {
            faults.form(faults.at(field, name), "=");
        }
        faults.plain(field);
    }
}
