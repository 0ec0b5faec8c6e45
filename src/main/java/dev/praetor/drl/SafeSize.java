package dev.praetor.drl;

import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;

/** How much there may be of what rules from strangers are made of: several times as much as the built-in law has. */
enum SafeSize {
    FILE(200_000, "a file", "un fichier", "characters", "caractères"),
    TEXT(500, "a text", "un texte", "characters", "caractères"),
    BLANK(400, "a blank", "un blanc", "characters", "caractères"),
    BRACKETS(4_000, "what stands between brackets", "le texte entre parenthèses", "characters", "caractères"),
    NESTING(10, "nested brackets", "l'imbrication des parenthèses", "levels", "niveaux"),
    RULES(500, "a directory", "un répertoire", "rules", "règles"),
    KINDS(50, "a file", "un fichier", "kinds of facts", "sortes de faits"),
    FIELDS(40, "a kind of fact", "une sorte de faits", "fields", "champs"),
    IMPORTS(40, "a file", "un fichier", "imports", "imports"),
    CONDITIONS(40, "a rule", "une règle", "conditions", "conditions"),
    CONSTRAINTS(40, "a condition", "une condition", "constraints", "contraintes"),
    EXPRESSION(200, "an expression", "une expression", "parts", "éléments");

    private final int most;
    private final String what;
    private final String french;
    private final String unit;
    private final String frenchUnit;

    SafeSize(int most, String what, String french, String unit, String frenchUnit) {
        this.most = most;
        this.what = what;
        this.french = french;
        this.unit = unit;
        this.frenchUnit = frenchUnit;
    }

    int most() {
        return most;
    }

    boolean exceededBy(int size) {
        return size > most;
    }

    Problem fault(RuleFile file, String rule, Spot spot) {
        return file.fault(Code.UNTRUSTED_SIZE, rule, spot, what, most + " " + unit, french, most + " " + frenchUnit);
    }
}
