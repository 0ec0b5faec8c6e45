package dev.praetor.html;

import java.util.List;

/**
 * One violation, in the order in which a judgment is written.
 *
 * @param anchor by which the timeline leads to it
 * @param owed from when until when
 * @param fact that shows the breach, as a sentence
 * @param written the same as a case file has it
 * @param reasons why it is a breach
 */
public record ViolationView(
        int number,
        String anchor,
        String heading,
        String duty,
        String day,
        String owed,
        FindingView.Grounds owedBecause,
        String fact,
        String written,
        String reasons,
        List<FindingView.DefenceView> defences,
        List<FindingView.SanctionView> sanctions,
        FindingView.Grounds grounds) {}
