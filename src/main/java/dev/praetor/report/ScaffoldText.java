package dev.praetor.report;

import dev.praetor.finding.Language;
import java.nio.file.Path;
import java.util.List;

/** What was written to begin with, and what to do next. */
public final class ScaffoldText {

    private final Wording say;
    private final Page page;
    private final String directory;
    private int step;

    private ScaffoldText(List<Path> files, Path directory, Language language, boolean colour) {
        this.say = new Wording(language);
        this.page = new Page(colour, 0);
        this.directory = directory.toString();
        page.heading(say.of("Créé", "Created"));
        files.forEach(file -> page.copied(file.toString()));
        page.blank();
        page.heading(say.of("Ensuite", "Next"));
    }

    /** After a ruling. Prose fits 80 columns; commands and paths, which one copies, are never broken. */
    public static String ruling(List<Path> files, Path directory, Language language, boolean colour) {
        ScaffoldText text = new ScaffoldText(files, directory, language, colour);
        text.step(
                "Remplir les faits que le juge a constatés et ce qu'il a retenu (held). Les sortes de faits\u00a0:",
                "Fill in the facts that the court found and what it held. The kinds of facts:",
                "praetor facts");
        text.test("");
        text.step(
                "Si les règles la retrouvent, ajouter son identifiant à leurs @rulings. Sinon, écrire la règle\u00a0:",
                "If the rules reproduce it, add its id to their @rulings. Otherwise write the rule:",
                text.newRule("access"));
        return text.page.toString();
    }

    /** After a rule; otherwise as {@link #ruling}. */
    public static String rule(String id, List<Path> files, Path directory, Language language, boolean colour) {
        ScaffoldText text = new ScaffoldText(files, directory, language, colour);
        text.step(
                "Dire la règle en une phrase, en français et en anglais, puis ce qu'elle exige (when) et ce qu'elle conclut (then)\u00a0; la rattacher à ses décisions (@rulings) et à ses articles.",
                "Say the rule in one sentence, in French and in English, then what it requires (when) and what it concludes (then); name its rulings (@rulings) and articles.",
                "");
        text.step(
                "Décrire un cas où elle se déclenche, et le même à une chose près où elle reste silencieuse.",
                "Describe a case in which it fires, and the same but for one thing in which it stays silent.",
                "");
        text.test(" --filter " + id);
        return text.page.toString();
    }

    /** After a kind of fact; otherwise as {@link #ruling}. */
    public static String fact(String kind, List<Path> files, Path directory, Language language, boolean colour) {
        ScaffoldText text = new ScaffoldText(files, directory, language, colour);
        text.step(
                "Donner à cette sorte de faits ses champs. Les voir tels qu'un dossier les écrit\u00a0:",
                "Give this kind of fact its fields. See them as a case file has them:",
                "praetor facts " + kind + " --rules " + directory);
        text.step("Écrire la règle qui la lit\u00a0:", "Write the rule that reads it:", text.newRule(kind));
        text.test("");
        return text.page.toString();
    }

    private String newRule(String theme) {
        return "praetor new rule XYZ-001 --theme " + theme + " --in " + directory;
    }

    private void test(String more) {
        step(
                "L'essayer, ce qui échoue tant que rien n'est rempli\u00a0:",
                "Try it, which fails until it is filled in:",
                "praetor test " + directory + more);
    }

    private void step(String fr, String en, String command) {
        step++;
        page.hanging(step + ". " + say.of(fr, en));
        if (!command.isEmpty()) {
            page.copied(command);
        }
    }
}
