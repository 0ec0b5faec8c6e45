package dev.praetor.engine;

import dev.praetor.fact.Day;
import dev.praetor.fact.ReferenceRate;
import dev.praetor.finding.Article;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import dev.praetor.finding.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the build writes into the jar beside the compiled rules, so that the built-in law needs neither a DRL parser nor
 * a YAML reader: which classes hold the rules, what each rule says of itself, and the sources they cite.
 *
 * @param models names of the classes that hold the rules, by rule file
 * @param makers by id of the rule: what makes each rule alone, and without which kinds of facts it cannot fire
 */
record Index(
        String version,
        String hash,
        Map<String, String> models,
        Map<String, Maker> makers,
        List<RuleCard> cards,
        Sources sources) {

    /**
     * @param method {@code class#method} that makes a rule
     * @param duties codes of those that its conclusions name
     */
    record Maker(String method, Requirements requirements, Set<String> duties) {}

    static final String RESOURCE = "META-INF/praetor/rulebook.properties";

    static Index read(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        RESOURCE + " is not on the class path: the built-in law was not compiled");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return of(new TreeMap<>(properties.entrySet().stream()
                    .collect(Collectors.toMap(e -> (String) e.getKey(), e -> (String) e.getValue()))));
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }

    private static Index of(TreeMap<String, String> entries) {
        Map<String, String> models = new TreeMap<>();
        Map<String, Maker> makers = new TreeMap<>();
        List<RuleCard> cards = new ArrayList<>();
        Map<String, Ruling> rulings = new TreeMap<>();
        Map<String, Article> articles = new TreeMap<>();
        List<ReferenceRate> rates = new ArrayList<>();
        entries.forEach((key, value) -> {
            String name = key.substring(key.indexOf('.') + 1);
            List<String> parts = List.of(value.split("\\|", -1));
            switch (key.substring(0, Math.max(0, key.indexOf('.')))) {
                case "model" -> models.put(name, value);
                case "maker" -> makers.put(name, maker(parts));
                case "rule" -> cards.add(card(name, parts));
                case "ruling" -> rulings.put(name, ruling(name, parts));
                case "rate" -> rates.add(rate(name, parts));
                case "article" -> articles.put(name, article(name, parts));
                default -> {}
            }
        });
        return new Index(
                entries.getOrDefault("version", ""),
                entries.getOrDefault("hash", ""),
                models,
                makers,
                cards,
                new Sources(rulings, articles, rates));
    }

    /** What facts have to say is left out: no rule of the built-in law asks for a text. */
    private static Maker maker(List<String> parts) {
        Set<String> kinds = Set.copyOf(split(parts.get(1)));
        Set<String> duties = Set.copyOf(split(parts.get(2)));
        return new Maker(parts.get(0), new Requirements(kinds, duties, Set.of()), Set.copyOf(split(parts.get(3))));
    }

    private static Ruling ruling(String key, List<String> parts) {
        return new Ruling(
                key,
                parts.get(0),
                Ruling.Status.valueOf(parts.get(1)),
                split(parts.get(2)),
                parts.get(3).isEmpty() ? null : new Ruling.Overtaken(LocalDate.parse(parts.get(3)), parts.get(4)));
    }

    private static ReferenceRate rate(String id, List<String> parts) {
        return new ReferenceRate(
                id,
                ReferenceRate.Series.valueOf(parts.get(0)),
                Day.parse(parts.get(1)),
                Day.parse(parts.get(2)),
                new BigDecimal(parts.get(3)));
    }

    private static RuleCard card(String id, List<String> parts) {
        return new RuleCard(
                id,
                new Text(parts.get(0), parts.get(1)),
                split(parts.get(2)),
                split(parts.get(3)),
                parts.get(4),
                Integer.parseInt(parts.get(5)));
    }

    private static List<String> split(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(","));
    }

    private static Article article(String key, List<String> parts) {
        return new Article(
                key,
                parts.get(0),
                parts.get(1).isEmpty() ? null : parts.get(1),
                parts.get(2).isEmpty() ? null : LocalDate.parse(parts.get(2)),
                Boolean.parseBoolean(parts.get(3)));
    }

    /** One line an entry, sorted and without a date, so that two builds write the same bytes. */
    String write() {
        TreeMap<String, String> entries = new TreeMap<>();
        entries.put("version", version);
        entries.put("hash", hash);
        models.forEach((file, model) -> entries.put("model." + file, model));
        makers.forEach((rule, maker) -> entries.put(
                "maker." + rule,
                join(
                        maker.method(),
                        sorted(maker.requirements().kinds()),
                        sorted(maker.requirements().duties()),
                        sorted(maker.duties()))));
        cards.forEach(card -> entries.put(
                "rule." + card.id(),
                join(
                        card.title().fr(),
                        card.title().en(),
                        String.join(",", card.rulings()),
                        String.join(",", card.articles()),
                        card.file(),
                        Integer.toString(card.line()))));
        sources.rulings()
                .values()
                .forEach(ruling -> entries.put(
                        "ruling." + ruling.key(),
                        join(
                                ruling.citation(),
                                ruling.status().name(),
                                String.join(",", ruling.themes()),
                                ruling.overtaken() == null
                                        ? null
                                        : ruling.overtaken().on(),
                                ruling.overtaken() == null
                                        ? null
                                        : ruling.overtaken().by())));
        sources.rates()
                .forEach(rate -> entries.put(
                        "rate." + rate.id(), join(rate.series().name(), rate.from(), rate.until(), rate.percent())));
        sources.articles()
                .values()
                .forEach(article -> entries.put(
                        "article." + article.key(),
                        join(article.current(), article.former(), article.since(), article.procedural())));
        return entries.entrySet().stream()
                .map(entry -> escape(entry.getKey()).replace(" ", "\\ ").replace(":", "\\:") + "="
                        + escape(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String sorted(Set<String> list) {
        return String.join(",", new TreeSet<>(list));
    }

    private static String join(@Nullable Object... parts) {
        List<String> texts = new ArrayList<>();
        for (Object part : parts) {
            String text = part == null ? "" : part.toString();
            if (text.contains("|")) {
                throw new IllegalArgumentException("'" + text + "' holds a '|', which separates fields in the index");
            }
            texts.add(text);
        }
        return String.join("|", texts);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("=", "\\=");
    }
}
