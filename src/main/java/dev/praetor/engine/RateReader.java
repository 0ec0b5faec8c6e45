package dev.praetor.engine;

import dev.praetor.fact.Day;
import dev.praetor.fact.ReferenceRate;
import dev.praetor.fact.ReferenceRate.Series;
import dev.praetor.yaml.Node;
import dev.praetor.yaml.Yaml;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads dated series of rates: {@code rates/*.yaml}, each with its series and, for each period, its rate and source.
 */
final class RateReader {

    private RateReader() {}

    static List<ReferenceRate> of(Path directory) {
        List<ReferenceRate> rates = new ArrayList<>();
        for (Path file : SourceReader.yamlFiles(directory.resolve("rates"))) {
            Node.Mapping root = SourceReader.mapping(Yaml.read(file));
            Series series = series(root);
            Node periods = root.entry("rates")
                    .orElseThrow(() -> SourceReader.fault(root, "the field 'rates' is missing"))
                    .value();
            if (!(periods instanceof Node.Sequence list)) {
                throw SourceReader.fault(periods, "a list of rates is expected, found " + periods.description());
            }
            list.items().forEach(item -> rates.add(rate(series, SourceReader.mapping(item))));
        }
        return rates;
    }

    private static Series series(Node.Mapping root) {
        String written = SourceReader.required(root, "series");
        return switch (written) {
            case "ecb" -> Series.ECB;
            case "legal" -> Series.LEGAL;
            default ->
                throw SourceReader.fault(root, "'" + written + "' is no series\nMaybe one of these: ecb, legal.");
        };
    }

    private static ReferenceRate rate(Series series, Node.Mapping node) {
        SourceReader.required(node, "source");
        try {
            Day from = Day.parse(SourceReader.required(node, "from"));
            return new ReferenceRate(
                    RateFacts.id(series, from),
                    series,
                    from,
                    Day.parse(SourceReader.required(node, "until")),
                    percent(SourceReader.required(node, "percent")));
        } catch (IllegalArgumentException e) {
            throw SourceReader.fault(node, String.valueOf(e.getMessage()));
        }
    }

    private static BigDecimal percent(String written) {
        if (!written.matches("-?\\d{1,3}(\\.\\d{1,6})?")) {
            throw new IllegalArgumentException("'" + written + "' is not a percentage\nMaybe write it as 3.15.");
        }
        return new BigDecimal(written);
    }
}
