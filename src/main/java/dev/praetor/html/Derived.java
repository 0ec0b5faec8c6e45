package dev.praetor.html;

import dev.praetor.finding.Language;
import java.util.List;

/** Why findings stand: each with the rules that drew it and what these matched, down to the facts. */
public record Derived(Language language, List<Chapter> chapters) {

    public String say(String fr, String en) {
        return language == Language.FR ? fr : en;
    }

    /**
     * One point of an assessment.
     *
     * @param notes what depends on it, and how much
     */
    public record Chapter(String heading, List<String> notes, List<Node> nodes) {}

    /**
     * A finding.
     *
     * @param again it stands above already, with what it rests on
     * @param steps of its computation
     */
    public record Node(String title, boolean again, List<String> steps, List<Way> ways) {}

    /** One way in which a finding was drawn. */
    public record Way(String rule, String title, String sources, List<Node> from, List<Told> facts) {}

    /**
     * A fact as a sentence.
     *
     * @param line on which the case has it; 0 if it has it not
     */
    public record Told(String text, int line) {}
}
