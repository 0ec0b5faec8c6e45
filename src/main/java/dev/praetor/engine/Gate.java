package dev.praetor.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/**
 * Looks at each class that the rules of a stranger became, before any of them is defined, and lets pass only what
 * compiled rules are made of: nothing that is not listed is called, and nothing runs twice.
 */
final class Gate {

    private static final int MOST_BYTES = 400_000;

    /** The methods of enumerations that nobody calls: they need a class that rules do not see, and are left out. */
    private static final Set<String> LEFT_OUT = Set.of("values", "valueOf");

    private static final String MATERIALIZED = "Lorg/drools/compiler/kie/builder/MaterializedLambda;";

    private final Set<String> kinds;
    private final BiPredicate<Role, String> permitted;
    private final Set<String> faults = new HashSet<>();

    private Gate(Set<String> kinds, BiPredicate<Role, String> permitted) {
        this.kinds = kinds;
        this.permitted = permitted;
    }

    /**
     * The classes as they may be defined, by name.
     *
     * @param classes class file by class name
     * @param kinds names of the classes of declared kinds that they may use, and of those among them
     * @param faults gets what they may not do, in words; if it gets anything they must not be defined
     */
    static Map<String, byte[]> pass(Map<String, byte[]> classes, Set<String> kinds, List<String> faults) {
        Permitted listed = Permitted.listed();
        return pass(classes, kinds, faults, listed::allows);
    }

    static Map<String, byte[]> pass(
            Map<String, byte[]> classes, Set<String> kinds, List<String> faults, BiPredicate<Role, String> permitted) {
        Gate gate = new Gate(kinds.stream().map(kind -> kind.replace('.', '/')).collect(Collectors.toSet()), permitted);
        Map<String, byte[]> passed = new LinkedHashMap<>();
        classes.forEach((name, bytes) -> passed.put(name, gate.pass(name, bytes)));
        gate.faults.stream().sorted().forEach(faults::add);
        return passed;
    }

    private byte[] pass(String name, byte[] bytes) {
        String internal = name.replace('.', '/');
        Role role = Role.of(internal, kinds).orElse(null);
        if (role == null || bytes.length > MOST_BYTES) {
            faults.add("become a class '" + name + "'" + (role == null ? "" : " of " + bytes.length + " bytes"));
            return bytes;
        }
        try {
            ClassReader reader = new ClassReader(bytes);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new OfClass(internal, role, writer), new Attribute[0], 0);
            return Ticking.in(writer.toByteArray());
        } catch (RuntimeException e) { // whatever cannot be read is no class
            faults.add("become a class '" + name + "' that cannot be read");
            return bytes;
        }
    }

    /** What one class holds. */
    private final class OfClass extends ClassVisitor {

        private final String name;
        private final Role role;

        OfClass(String name, Role role, ClassVisitor next) {
            super(Opcodes.ASM9, next);
            this.name = name;
            this.role = role;
        }

        private void refuse(String what) {
            faults.add(what);
        }

        @Override
        public void visit(
                int version,
                int access,
                String own,
                @Nullable String signature,
                @Nullable String parent,
                String @Nullable [] interfaces) {
            if (!own.equals(name) || version > Opcodes.V17) {
                refuse("become a class '" + own + "' of version " + version);
            }
            if (!role.mayExtend(String.valueOf(parent))) {
                refuse("extend " + parent);
            }
            for (String one : interfaces == null ? new String[0] : interfaces) {
                check("implement ", Permitted.type(one));
            }
            if ((access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION | Opcodes.ACC_MODULE | Opcodes.ACC_RECORD))
                    != 0) {
                refuse("declare an interface, an annotation or a module");
            }
            super.visit(version, access, own, signature, parent, interfaces);
        }

        private void check(String verb, String reference) {
            if (!permitted.test(role, reference)) {
                refuse(verb + reference);
            }
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            if (!descriptor.equals(MATERIALIZED)) {
                refuse("carry the annotation " + descriptor);
            }
            return null;
        }

        @Override
        public @Nullable AnnotationVisitor visitTypeAnnotation(
                int reference, @Nullable TypePath path, String descriptor, boolean visible) {
            refuse("carry the annotation " + descriptor);
            return null;
        }

        @Override
        public void visitAttribute(Attribute attribute) {
            refuse("carry the attribute " + attribute.type);
        }

        @Override
        public @Nullable ModuleVisitor visitModule(String module, int access, @Nullable String version) {
            refuse("declare a module");
            return null;
        }

        @Override
        public void visitPermittedSubclass(String subclass) {
            refuse("be extended");
        }

        @Override
        public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
            refuse("be a part of " + owner);
        }

        @Override
        public @Nullable RecordComponentVisitor visitRecordComponent(
                String component, String descriptor, @Nullable String signature) {
            refuse("declare a record");
            return null;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
            boolean own = descriptor.endsWith("L" + name + ";");
            boolean fitting =
                    switch (role) {
                        case KINDS ->
                            Permitted.FIELD_TYPES.contains(descriptor) && (access & ~Opcodes.ACC_PRIVATE) == 0;
                        case CONDITIONS, CONCLUSIONS ->
                            (access & Opcodes.ACC_FINAL) != 0 && (own || descriptor.equals("Ljava/lang/String;"));
                        case RULES ->
                            permitted.test(
                                    role,
                                    Permitted.type(Type.getType(descriptor).getInternalName()));
                    };
            if (!fitting) {
                refuse("hold a field of type " + Type.getType(descriptor).getClassName());
            }
            return super.visitField(access, field, descriptor, signature, value);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            boolean ofEnumeration = LEFT_OUT.contains(method) && (access & Opcodes.ACC_STATIC) != 0;
            if (ofEnumeration && role.runsOnFacts()) {
                return null;
            }
            if (!role.mayHave(method)) {
                refuse("have a method '" + method + "'");
            }
            if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_ABSTRACT)) != 0) {
                refuse("have a method that is native, synchronized or abstract");
            }
            MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
            return new GatedMethod(name, method, role, kinds, permitted, faults, next);
        }
    }

    /** In words for whoever wrote the rules. */
    static List<String> inWords(List<String> faults, int most) {
        List<String> words = new ArrayList<>(faults.subList(0, Math.min(most, faults.size())));
        if (faults.size() > most) {
            words.add("and do " + (faults.size() - most) + " more things like these");
        }
        return words;
    }
}
