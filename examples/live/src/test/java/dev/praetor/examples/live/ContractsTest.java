package dev.praetor.examples.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;

class ContractsTest {

    private static final Path EVENTS = Path.of("events.jsonl");

    private static List<String> told(List<String> events) throws Exception {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(events.size() + 1, false, events);
        queue.put(Contracts.END);
        List<String> told = new ArrayList<>();
        try (Contracts contracts = new Contracts(told::add)) {
            contracts.follow(queue);
        }
        return told;
    }

    /** An invoice due on 31 March is owed from 1 April (C. civ., art. 1231-6); what is paid is owed no longer. */
    @Test
    void each_event_tells_what_it_changes_and_when_something_will_change_by_itself() throws Exception {
        assertThat(told(Files.readAllLines(EVENTS)))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("hosting will change by itself on 2024-04-01"),
                        line -> assertThat(line).isEqualTo("hosting 2024-04-01 + violation of PAYMENT by client"),
                        line -> assertThat(line).isEqualTo("hosting 2024-04-01 + Claim of 1200.00 EUR"),
                        line -> assertThat(line)
                                .isEqualTo("hosting 2024-04-05 ~ Claim of 1200.00 EUR, now Claim of 700.00 EUR"),
                        line -> assertThat(line).startsWith("refused: ").contains("invoice-8"),
                        line -> assertThat(line).isEqualTo("hosting 2024-04-06 - Claim of 700.00 EUR"));
    }

    @Test
    void the_readme_shows_what_is_told() throws Exception {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme).contains("```text\n" + String.join("\n", told(Files.readAllLines(EVENTS))) + "\n```");
    }

    @Test
    void events_at_fault_and_out_of_order_stop_nothing() throws Exception {
        List<String> events = new ArrayList<>(Files.readAllLines(EVENTS));
        events.add(1, "{\"case\": \"hosting\", \"assessed-on\": \"2024-04-01\", \"facts\": [{\"invoce\": {}}]}");
        events.add(2, "no json");
        String payment = events.remove(4);
        events.add(payment); // it comes after the last, and tells of a day before

        List<String> told = told(events);

        assertThat(told.get(1)).startsWith("refused: event:2:").contains("Maybe 'invoice' was meant.");
        assertThat(told.get(2)).startsWith("refused: event:3:");
        assertThat(told.get(told.size() - 1)).isEqualTo("hosting 2024-04-06 - Claim of 500.00 EUR");
    }
}
