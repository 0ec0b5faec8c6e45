package dev.praetor.html;

import dev.praetor.finding.Language;
import java.util.List;

/**
 * Why rules are not applied to a case.
 *
 * @param asked one rule was asked about; otherwise these came nearest to being applied
 */
public record WhyNotView(Language language, boolean asked, List<Missed> rules) {

    public String say(String fr, String en) {
        return language == Language.FR ? fr : en;
    }
}
