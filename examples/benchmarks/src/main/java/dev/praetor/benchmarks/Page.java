package dev.praetor.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes docs/performance.md: figures from one run, and what stands in notes.md around them. */
final class Page {

    private final List<Measured> all;
    private final StringBuilder text = new StringBuilder();

    private Page(List<Measured> all) {
        this.all = all;
    }

    static String of(
            List<Measured> all,
            List<Integer> sizes,
            List<Profile> profiles,
            List<MoreRules> moreRules,
            Portfolio portfolio,
            List<Live> live,
            Memory memory,
            Reload reload,
            List<ColdStart.Started> started) {
        Page page = new Page(all);
        page.text.append(notes("head.md").formatted(machine()));
        page.cases(sizes);
        page.text.append(notes("cases.md"));
        page.growth(sizes);
        page.text.append(notes("growth.md"));
        page.profiles(profiles);
        page.text.append(notes("profile.md"));
        page.moreRules(moreRules);
        page.text.append(notes("rules.md"));
        page.portfolio(portfolio);
        page.text.append(notes("portfolio.md"));
        page.live(live);
        page.memory(memory);
        page.text.append(notes("live.md"));
        page.reload(reload);
        page.text.append(notes("reload.md"));
        page.coldStart(started);
        page.text.append(notes("notes.md"));
        return page.text.toString();
    }

    private void cases(List<Integer> sizes) {
        row("Facts", "Judged by", "CPU, µs a case", "of plain Java", "of a KieContainer", "of Evrete", "KB a case");
        row("---:", "---", "---:", "---:", "---:", "---:", "---:");
        for (int size : sizes) {
            for (Measured one : all) {
                if (one.facts() == size) {
                    row(
                            "" + size,
                            one.way().title(),
                            number(one.micros()),
                            one.way().theme() ? "" : times(one, Way.PLAIN_JAVA),
                            one.way().theme() ? "" : times(one, Way.KIE_CONTAINER),
                            one.way().theme() ? times(one, Way.THEME_EVRETE) : "",
                            number(one.kilobytes()));
                }
            }
        }
    }

    private void growth(List<Integer> sizes) {
        row("Facts", "Praetor, µs a fact", "KieContainer, µs a fact", "Praetor, KB a fact");
        row("---:", "---:", "---:", "---:");
        for (int size : sizes) {
            Optional<Measured> praetor = of(Way.PRAETOR, size);
            row(
                    "" + size,
                    praetor.map(one -> perFact(one.micros(), size)).orElse(""),
                    of(Way.KIE_CONTAINER, size)
                            .map(one -> perFact(one.micros(), size))
                            .orElse(""),
                    praetor.map(one -> perFact(one.kilobytes(), size)).orElse(""));
        }
    }

    private void profiles(List<Profile> profiles) {
        row("Share of the samples, %", profiles.get(0).facts() + " facts", profiles.get(1).facts() + " facts");
        row("---", "---:", "---:");
        profiles.get(0)
                .shares()
                .forEach((part, share) ->
                        row(part, number(share, 0), number(profiles.get(1).shares().get(part), 0)));
    }

    private void moreRules(List<MoreRules> moreRules) {
        row("Rules added", "of", "CPU, µs a case", "of none");
        row("---:", "---", "---:", "---:");
        double none = moreRules.get(0).micros();
        moreRules.forEach(one -> row(
                number(one.rules(), 0),
                one.about(),
                number(one.micros()),
                twice(one.micros() / none)));
    }

    private void portfolio(Portfolio portfolio) {
        row("A portfolio of contracts of 40 facts", "");
        row("---", "---:");
        row("throughput of `assessAll` of that of one thread", twice(portfolio.faster()));
        row("CPU a contract, µs", number(portfolio.cpu()));
        row("of plain Java", twice(portfolio.cpu() / portfolio.plain()));
        row("KB allocated a contract", number(portfolio.kilobytes()));
        row("contracts judged with 512 MB of heap", number(portfolio.contracts(), 0));
    }

    private void live(List<Live> live) {
        row("Facts", "CPU an event, µs", "KB an event", "of judging afresh", "of plain Java from scratch");
        row("---:", "---:", "---:", "---:", "---:");
        live.forEach(one -> row(
                "" + one.facts(),
                number(one.event()),
                number(one.kilobytes()),
                share(one.event() / one.fresh()),
                Double.isNaN(one.plain()) ? "–" : share(one.event() / one.plain())));
    }

    private void memory(Memory memory) {
        text.append('\n');
        row("What is kept of a contract of 40 facts", "");
        row("---", "---:");
        row("KB, awake: it holds its session", number(memory.awake()));
        row("KB, at rest", number(memory.resting()));
        row("MB, " + number(memory.contracts(), 0) + " contracts, 500 of them awake", number(memory.megabytes()));
    }

    private void reload(Reload reload) {
        row("One of " + reload.files() + " rule files changed", "CPU, ms", "of a KieBuilder");
        row("---", "---:", "---:");
        row("`Rulebook.live`", number(reload.changed()), share(reload.changed() / reload.rebuilt()));
        row("`KieBuilder`, all files", number(reload.rebuilt()), "1");
        row("`Rulebook.from`, all files", number(reload.whole()), twice(reload.whole() / reload.rebuilt()));
        row("the same in a JVM that starts with it", number(reload.cold()), twice(reload.cold() / reload.rebuilt()));
    }

    private static String twice(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** 1/134, or 0.35 where it is no small part. */
    private static String share(double part) {
        return part < 0.2 ? "1/" + Math.round(1 / part) : twice(part);
    }

    private void coldStart(List<ColdStart.Started> started) {
        row("JDK", "Started", "CPU, ms", "of hello world");
        row("---:", "---", "---:", "---:");
        started.forEach(one -> row(
                one.jdk(), one.how(), "" + one.millis(), String.format(Locale.ROOT, "%.1f", one.timesHello())));
    }

    private Optional<Measured> of(Way way, int size) {
        return all.stream()
                .filter(one -> one.way() == way && one.facts() == size)
                .findFirst();
    }

    private String times(Measured one, Way other) {
        return of(other, one.facts())
                .map(base -> String.format(Locale.ROOT, "%.2f", one.micros() / base.micros()))
                .orElse("–");
    }

    private static String perFact(double value, int size) {
        return String.format(Locale.ROOT, "%.1f", value / size);
    }

    private static String number(double value) {
        return number(value, value < 100 ? 1 : 0);
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String machine() {
        return "%s %s on %s, %d processors, %s"
                .formatted(
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.runtime.version"),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Load.described());
    }

    private static String notes(String name) {
        try (InputStream in = Page.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
