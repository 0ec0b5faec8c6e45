package dev.praetor.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a class that rules became is there for: by its name, which says what may be in it. */
enum Role {
    /** Puts the rules together. */
    RULES(
            "Rules@(RuleMethods\\d{1,4})?|DomainClassesMetadata@(\\$[A-Za-z0-9_$]{1,200}_Metadata)?",
            "getName|getGlobals|getTypeMetaDatas|getRules|getRulesList|getQueries|getEntryPoints|rule_\\w{1,80}"
                    + "|getDomainClass|getPropertiesSize|getPropertyIndex",
            "java/lang/Object"),
    /** A condition, or a value that one compares. */
    CONDITIONS(
            "P[0-9A-F]{2}/Lambda(Predicate|Extractor)[0-9A-F]{32}",
            "test|apply|getExpressionHash|predicateInformation", "java/lang/Enum"),
    /** What a rule concludes. */
    CONCLUSIONS("P[0-9A-F]{2}/LambdaConsequence[0-9A-F]{32}", "execute|getExpressionHash", "java/lang/Enum"),
    /** A kind of fact that rules declare. */
    KINDS("[A-Z][A-Za-z0-9]{0,59}", "toString|(get|set|is)[A-Z]\\w{0,60}", "dev/praetor/fact/DeclaredFact");

    /** The folder of every class of rules. */
    static final String OWN = "dev/praetor/rules/";

    private final Pattern names;
    private final Pattern methods;
    private final String parent;

    Role(String names, String methods, String parent) {
        this.names = Pattern.compile(OWN + "(?:" + names.replace("@", "Of[0-9a-f]{16}") + ")");
        this.methods = Pattern.compile("<init>|<clinit>|" + methods);
        this.parent = parent;
    }

    /**
     * Of the class with this internal name.
     *
     * @param kinds internal names of the kinds that rules declare
     */
    static Optional<Role> of(String name, Set<String> kinds) {
        if (kinds.contains(name)) {
            return Optional.of(KINDS).filter(role -> role.names.matcher(name).matches());
        }
        return Stream.of(RULES, CONDITIONS, CONCLUSIONS)
                .filter(role -> role.names.matcher(name).matches())
                .findFirst();
    }

    boolean mayHave(String method) {
        return methods.matcher(method).matches();
    }

    boolean mayExtend(String name) {
        return parent.equals(name);
    }

    /** In code that a rule runs when facts are looked at, there is nothing to build up. */
    boolean runsOnFacts() {
        return List.of(CONDITIONS, CONCLUSIONS).contains(this);
    }

    /** As the list of what is permitted calls it. */
    String section() {
        return "[" + name().toLowerCase(Locale.ROOT) + "]";
    }
}
