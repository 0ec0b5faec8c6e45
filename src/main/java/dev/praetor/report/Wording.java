package dev.praetor.report;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Citation;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Ground;
import dev.praetor.finding.Language;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Text;
import dev.praetor.finding.Undetermined;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a reader of the given language writes dates, sums, names and sources. The machine's own locale plays no part. */
public final class Wording {

    private static final Pattern MONEY = Pattern.compile("\\d+\\.\\d{2} [A-Z]{3}");

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PERCENT = Pattern.compile("(\\d+)\\.(\\d+) %");

    private final Language language;
    private final Locale locale;
    private final Map<String, String> names = new HashMap<>();

    public Wording(Language language) {
        this.language = language;
        this.locale = language == Language.FR ? Locale.FRENCH : Locale.ENGLISH;
    }

    /** One that calls the parties of a case by their names. */
    public Wording(Language language, Assessment assessment) {
        this(language, assessment.facts());
    }

    public Wording(Language language, Collection<Fact> facts) {
        this(language);
        for (Fact fact : facts) {
            if (fact instanceof Party party) {
                names.put(party.id(), party.name());
            }
        }
    }

    public String of(String fr, String en) {
        return language == Language.FR ? fr : en;
    }

    public String party(String id) {
        return names.getOrDefault(id, id);
    }

    public String term(String kind) {
        return Glossary.term(kind, language);
    }

    public String colon() {
        return of("\u00a0: ", ": ");
    }

    public String semicolon() {
        return of("\u00a0; ", "; ");
    }

    public String quoted(String text) {
        return of("«\u00a0", "\"") + text + of("\u00a0»", "\"");
    }

    public String duty(Duty duty) {
        return duty.title().in(language);
    }

    public String state(Obligation.State state) {
        return switch (state) {
            case FUTURE -> of("pas encore due", "not yet owed");
            case IN_FORCE -> of("en cours, aucun manquement établi", "in force, no violation established");
            case PERFORMED -> of("exécutée", "performed");
            case VIOLATED -> of("inexécutée", "violated");
            case EXCUSED -> of("grief écarté", "grievance answered");
            case EXPIRED -> of("expirée, aucun manquement établi", "expired, no violation established");
            case UNDETERMINED -> of("indéterminée", "undetermined");
        };
    }

    public String date(LocalDate date) {
        String day =
                language == Language.FR && date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
        return day + date.format(DateTimeFormatter.ofPattern(" MMMM uuuu", locale));
    }

    /** "de Praetor", "d'Agora", "du client". */
    public String by(String party) {
        String name = party(party);
        boolean elided = "aàâeéèêiîoôuûyh".indexOf(Character.toLowerCase(name.charAt(0))) >= 0;
        return of(contracted(elided ? "d'" : "de ", name), "by " + name);
    }

    /** To whom something is owed: "à Praetor", "au client". */
    public String to(String name) {
        return of(contracted("à ", name), name);
    }

    /** French makes one word of a preposition and the article of a name. */
    private static String contracted(String word, String name) {
        boolean from = word.startsWith("d");
        if (name.startsWith("le ")) {
            return (from ? "du " : "au ") + name.substring(3);
        }
        return name.startsWith("les ") ? (from ? "des " : "aux ") + name.substring(4) : word + name;
    }

    /** What has to be found out. */
    String missing(Undetermined.Missing missing) {
        if (missing.fact() instanceof Appraisal appraisal && appraisal.verdict() == null) {
            return term("question." + Kind.kebab(appraisal.question().name()))
                    + of(", à apprécier par un juge ou un juriste", ", for a judge or a lawyer to appraise")
                    + colon()
                    + quoted(appraisal.of());
        }
        return quoted(missing.component()) + colon() + fact(missing.fact());
    }

    /** What a step computes, with its dates as the reader writes them. */
    public String label(Text label) {
        return ISO_DATE.matcher(label.in(language)).replaceAll(day -> date(LocalDate.parse(day.group())));
    }

    /** A formula with its sums and percentages as the reader writes them. */
    public String formula(String formula) {
        String sums =
                MONEY.matcher(formula).replaceAll(sum -> Matcher.quoteReplacement(money(Money.parse(sum.group()))));
        return language == Language.FR ? PERCENT.matcher(sums).replaceAll("$1,$2\u00a0%") : sums;
    }

    public String day(Day day) {
        boolean open = day.latest().equals(Day.UNKNOWN.latest());
        // The first day known of is nearly as early where something was counted from an unknown one.
        boolean begun = day.earliest().isBefore(Day.UNKNOWN.earliest().plusYears(1));
        if (day.exact()) {
            return date(day.date());
        }
        if (day.equals(Day.in(YearMonth.from(day.earliest())))) {
            return day.earliest().format(DateTimeFormatter.ofPattern("MMMM uuuu", locale));
        }
        if (open && begun) {
            return of("date inconnue", "date unknown");
        }
        if (begun) {
            return of("au plus tard le ", "by ") + date(day.latest());
        }
        return open
                ? of("à partir du ", "from ") + date(day.earliest())
                : of("entre le ", "between ") + date(day.earliest()) + of(" et le ", " and ") + date(day.latest());
    }

    /** In a sentence: "le 3 mai 2024", "en mai 2013"; "from", "until" and "bare" say how else. */
    public String day(Day day, String how) {
        String bare = span(day);
        return switch (how) {
            case "bare" -> bare;
            case "from" -> of("à compter ", "from ") + since(day, bare);
            case "until" -> of("jusqu'", "until ") + upTo(day, bare);
            default -> on(day, bare);
        };
    }

    /** Whole years are called by their number. */
    private String span(Day day) {
        boolean year = day.earliest().getDayOfYear() == 1
                && day.latest().equals(LocalDate.of(day.earliest().getYear(), 12, 31));
        return year ? Integer.toString(day.earliest().getYear()) : day(day);
    }

    private static boolean named(Day day, String bare) {
        return bare.matches("\\d{4}") || day.equals(Day.in(YearMonth.from(day.earliest())));
    }

    private String since(Day day, String bare) {
        if (day.equals(Day.UNKNOWN)) {
            return of("d'une date inconnue", "an unknown date");
        }
        String word = day.exact() ? "du " : named(day, bare) ? "de " : "d'un jour à situer ";
        return of(word, word.startsWith("d'") ? "a day to be placed " : "") + bare;
    }

    private String upTo(Day day, String bare) {
        if (day.equals(Day.UNKNOWN)) {
            return of("à une date inconnue", "an unknown date");
        }
        String word = day.exact() ? "au " : named(day, bare) ? "en " : "à un jour à situer ";
        return of(word, word.startsWith("à") ? "a day to be placed " : "") + bare;
    }

    private String on(Day day, String bare) {
        if (day.exact()) {
            return of("le ", "on ") + bare;
        }
        if (day.equals(Day.UNKNOWN)) {
            return of("à une date inconnue", "on an unknown date");
        }
        return named(day, bare) ? of("en ", "in ") + bare : bare;
    }

    /** French contracts and elides where parts of a sentence meet. */
    String grammar(String sentence) {
        if (language != Language.FR) {
            return sentence.replace("at the latest by ", "by ");
        }
        String contracted = sentence.replaceAll("(?<![\\p{L}])([dD])e le(?= )", "$1u")
                .replaceAll("(?<![\\p{L}])([dD])e les(?= )", "$1es")
                .replaceAll("(?<![\\p{L}])([àÀ]) le(?= )", "au")
                .replaceAll("(?<![\\p{L}])([àÀ]) les(?= )", "aux")
                .replace("au plus tard au plus tard", "au plus tard")
                .replace("le prestataire, prestataire,", "le prestataire,")
                .replace("le client, client,", "le client,");
        return contracted.replaceAll("(?<![\\p{L}])([dD]|[qQ]u)e (?=[aàâeéèêiîoôuûyAÀÂEÉÈÊIÎOÔUÛ])", "$1'");
    }

    /** How many: French has the singular below two, English for one alone. */
    public String count(long number, String frOne, String frMany, String enOne, String enMany) {
        return number + " " + of(number < 2 ? frOne : frMany, number == 1 ? enOne : enMany);
    }

    String number(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return of(plain.replace('.', ','), plain);
    }

    public String money(Money money) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setGroupingSeparator(language == Language.FR ? '\u00a0' : ',');
        String number = new DecimalFormat("#,##0.00", symbols).format(money.amount());
        boolean euro = money.currency().equals("EUR");
        return of(
                number + "\u00a0" + (euro ? "€" : money.currency()),
                (euro ? "€" : money.currency() + "\u00a0") + number);
    }

    public String amount(Amount amount) {
        if (amount.certain().isPresent()) {
            return money(amount.certain().get());
        }
        if (amount.least() == null) {
            String most = amount.most() == null ? "" : of(", au plus ", ", at most ") + money(amount.most());
            return of("à évaluer", "to be assessed") + most;
        }
        return amount.most() == null
                ? of("au moins ", "at least ") + money(amount.least())
                : of("entre ", "between ") + money(amount.least()) + of(" et ", " and ") + money(amount.most());
    }

    /** The fact as the case file has it, under its name in the reader's language. */
    public String fact(Fact fact) {
        String written = Kind.of(fact).describe(fact);
        String fields = written.substring(written.indexOf('{') + 1, written.lastIndexOf('}'))
                .strip();
        return term(Kind.of(fact).name()) + " (" + fields + ")";
    }

    /** Rulings, articles and rule ids of the grounds, each once. */
    String sources(List<Ground> grounds) {
        Set<String> sources = new LinkedHashSet<>();
        grounds.stream()
                .flatMap(ground -> ground.rulings().stream())
                .map(Citation::text)
                .forEach(sources::add);
        grounds.stream()
                .flatMap(ground -> ground.articles().stream())
                .map(Citation::text)
                .forEach(sources::add);
        String rules =
                grounds.stream().map(ground -> ground.rule().id()).distinct().collect(Collectors.joining(", "));
        return Stream.concat(sources.stream(), Stream.of("[" + rules + "]"))
                .collect(Collectors.joining(semicolon()))
                .replace(semicolon() + "[", " [");
    }

    public String reasons(List<Ground> grounds) {
        return grounds.stream()
                .map(ground -> ground.rule().title().in(language))
                .distinct()
                .collect(Collectors.joining(semicolon()));
    }

    public Language language() {
        return language;
    }
}
