package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A parameter that a clause carries and no rule reads is a fault: the parties agreed to it and it does nothing. */
class ReadFieldsTest {

    /** What no rule reads, by why it need not. A field that a rule begins to read has to leave this list. */
    private static final Map<String, String> UNREAD = Map.of(
            "the name of the fact itself: others refer to it, or the reports do, and no rule has to ask for it",
            """
            party.id acceptance-signed.id hosting-transferred.id information-disclosed.id consent.id delivery.id go-live-accepted.id
            definitive-failure.id formal-notice.id payment.id termination.id credentials-changed.id access-refused.id
            access-restored.id set-off-invoked.id loss.id subcontracted.id access-requested.id data-export-failed.id
            data-returned.id deliverable-withheld.id source-code-refused.id source-code-delivered.id
            service-suspended.id service-restored.id data-lost.id backups-kept-together.id advice-omitted.id
            warning-given.id reservation-made.id used-without-reservation.id defect-fixed.id legal-non-compliance.id
            client-hindrance.id invoice-disputed.id payment-withheld.id message-published.id message-removed.id
            undertaking-broken.id undertaking-performed.id termination-sought.id price-reduction-notified.id
            discount-agreed.id prescription-invoked.id action-brought.id novation-claimed.id order-complied.id
            interest-claimed.id service-level-measured.id service-credit-granted.id appraisal.id reference-rate.id
            """,
            "what a reader calls it",
            "party.name account.name",
            "a description for the reader: the law is the same whatever it says",
            """
            hosting-transferred.to information-disclosed.to subcontracted.to undertaking.what advice-omitted.risk
            legal-non-compliance.rule client-hindrance.how disloyal-act.what order-given.what
            """,
            "who judged and why: it makes the judgement answerable and does not change it",
            "appraisal.by appraisal.reason",
            "what a party pleads before the court counts from whatever day it is pleaded, up to that of the assessment",
            "prescription-invoked.on novation-claimed.on",
            "what a party asks of the court is judged on the day of the assessment",
            "nullity-sought.on");

    private static Set<String> read;

    @BeforeAll
    static void scan() {
        read = FieldReads.ofTheRules();
    }

    @Test
    void every_component_of_every_fact_is_read_by_a_rule_or_has_a_reason_not_to() {
        assertThat(names().filter(name -> !read.contains(name) && !listed().contains(name)))
                .as("read by no rule: let a rule read it, drop it, or say above why it is stated")
                .isEmpty();
    }

    @Test
    void what_is_listed_as_unread_is_unread() {
        assertThat(listed())
                .doesNotHaveDuplicates()
                .isSubsetOf(names().toList())
                .doesNotContainAnyElementsOf(read);
    }

    /** Each is read in another way. */
    @Test
    void the_scan_sees_what_rules_read_directly_and_indirectly() {
        assertThat(read)
                .contains(
                        "defect-reported.latent", // a constraint
                        "go-live-accepted.on", // by a method of what it is: debuggingUntil of Acceptance
                        "confidentiality-clause.months", // by a method of the fact itself: expiresOn
                        "daily-penalty-clause.grace", // by a computation: PenaltyPerDay
                        "loss.chance", // by a lambda in a computation: Damages
                        "percent-penalty-clause.notice-required", // by a rule on any penalty clause
                        "hosting-transferred.on"); // by the verb grievance, which asks any event for its day
    }

    private static Stream<String> names() {
        return Kind.builtIn().stream()
                .flatMap(kind -> kind.components().stream().map(component -> FieldReads.name(kind, component)));
    }

    private static List<String> listed() {
        return UNREAD.values().stream()
                .flatMap(fields -> Arrays.stream(fields.strip().split("\\s+")))
                .toList();
    }
}
