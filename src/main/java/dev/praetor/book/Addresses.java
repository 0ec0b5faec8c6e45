package dev.praetor.book;

import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Where each page is, seen from the start page: names that every file system takes, whatever a name holds. */
final class Addresses {

    static final String START = "index.html";
    static final String RULINGS = "rulings.html";
    static final String FACTS = "facts.html";
    static final String SANCTIONS = "sanctions.html";
    static final String ARTICLES = "articles.html";
    static final String LIMITS = "limits.html";
    static final String GRAPH = "graph.svg";

    private Addresses() {}

    static String rule(RuleCard card) {
        String id = card.id();
        return "rules/" + (id.matches("[A-Z]{3}-\\d{3}") ? id : name(id)) + ".html";
    }

    static String ruling(Ruling ruling) {
        return "rulings/" + name(ruling.key()) + ".html";
    }

    /** @param kind as case files name it */
    static String fact(String kind) {
        return "facts/" + name(kind) + ".html";
    }

    /** @param kind as case files name it */
    static String sanction(String kind) {
        return "sanctions/" + name(kind) + ".html";
    }

    static String theme(String theme) {
        return START + "#" + themeAnchor(theme);
    }

    static String themeAnchor(String theme) {
        return "theme-" + name(theme);
    }

    static String article(String key) {
        return ARTICLES + "#" + articleAnchor(key);
    }

    static String articleAnchor(String key) {
        return key.matches("[A-Za-z0-9 .-]{1,60}") ? key.replace(' ', '_') : name(key);
    }

    /** The text itself where it can be the name of a file anywhere; otherwise what can be kept of it, and a hash. */
    private static String name(String text) {
        boolean device = text.matches("con|prn|aux|nul|com\\d|lpt\\d");
        if (!device && text.matches("[a-z0-9][a-z0-9-]{0,79}")) {
            return text;
        }
        String kept = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return kept.substring(0, Math.min(40, kept.length())).replaceAll("^-", "") + "-" + hash(text);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
