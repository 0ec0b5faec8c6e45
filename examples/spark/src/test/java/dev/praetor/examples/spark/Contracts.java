package dev.praetor.examples.spark;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Any number of contracts of forty facts or so: deliveries, some of them late; invoices, some paid late or not at all.
 */
final class Contracts {

    private final int number;
    private final LocalDate concluded;
    private final StringBuilder json = new StringBuilder();

    private Contracts(int number) {
        this.number = number;
        this.concluded = LocalDate.of(2019, 1, 1).plusDays(number % 700);
    }

    /** The contract of that number as a line of JSON. */
    static String line(int number) {
        Contracts contract = new Contracts(number);
        contract.terms();
        contract.performance();
        IntStream.range(0, 14).forEach(contract::month);
        return contract.json.append("]}").toString();
    }

    /** The first contracts, a line each. */
    static String lines(int count) {
        return IntStream.range(0, count).mapToObj(number -> line(number) + "\n").collect(Collectors.joining());
    }

    private void terms() {
        json.append("{\"case\":\"Contrat n° ").append(number);
        json.append("\",\"assessed-on\":\"").append(concluded.plusDays(900)).append("\",\"facts\":[");
        json.append("{\"party\":{\"id\":\"client\",\"name\":\"Cliente Éts ")
                .append(number)
                .append("\"}}");
        fact("party", "id", "provider", "name", "Prestataire " + number % 97);
        String price = 10_000 + number % 5_000 + ".00 EUR";
        String on = concluded.toString();
        fact("contract", "id", "c", "client", "client", "provider", "provider", "concluded-on", on, "price", price);
        fact("delivery-clause", "id", "app", "contract", "c", "due", day(120));
        fact("daily-penalty-clause", "contract", "c", "sanctions", "app", "amount", "200.00 EUR", "cap", "5000.00 EUR");
        fact("backup-clause", "id", "backup", "contract", "c");
        fact("liability-cap-clause", "id", "cap", "contract", "c", "protects", "provider", "amount", "20000.00 EUR");
        fact("confidentiality-clause", "id", "nda", "contract", "c", "bound", "provider", "from", on, "months", "36");
        fact("fixed-penalty-clause", "contract", "c", "sanctions", "nda", "amount", "30000.00 EUR");
    }

    private void performance() {
        fact("delivery", "of", "app", "on", day(number % 4 == 0 ? 135 : 110));
        fact("formal-notice", "of", "app", "by", "client", "on", day(125));
        fact("interest-claimed", "contract", "c", "by", "provider", "rate", "late-payment");
    }

    private void month(int month) {
        LocalDate due = concluded.plusMonths(month + 2L);
        String bill = "F" + month;
        String amount = 900 + month + ".00 EUR";
        fact("invoice", "id", bill, "contract", "c", "amount", amount, "due-on", due.toString());
        if (month < 13 || number % 10 != 3) {
            String on = due.plusDays((number + month) % 23 == 0 ? 8 : -2).toString();
            fact("payment", "contract", "c", "invoice", bill, "amount", amount, "on", on);
        }
    }

    private String day(int after) {
        return concluded.plusDays(after).toString();
    }

    private void fact(String kind, String... fields) {
        String written = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> "\"" + fields[2 * i] + "\":\"" + fields[2 * i + 1] + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        json.append(",{\"").append(kind).append("\":").append(written).append('}');
    }
}
