package dev.praetor.workbench;

import com.sun.net.httpserver.HttpExchange;
import dev.praetor.casefile.CaseFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may ask: the page that was opened with the token that was printed, on this machine, and nobody else. */
final class Guard {

    /** A browser says from where something is asked; other programs say nothing, and know the token or not. */
    private static final Set<String> NEAR = Set.of("same-origin", "none");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)token=([A-Za-z0-9_-]+)(?:&|$)");

    private final String token = random();
    private final Set<String> hosts;
    private final String cookie;

    Guard(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.cookie = "praetor-" + port; // a browser sends the cookies of every port of a machine
    }

    /** 192 bits that nobody guesses. */
    static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String token() {
        return token;
    }

    /** Gives the page the token in a form that no script reads and no other site makes a browser send. */
    Map<String, String> welcome() {
        return Map.of("Set-Cookie", cookie + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
    }

    /** @throws Refused if this is not asked by the page itself */
    void look(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.get(0))) {
            throw foreign(); // a name that leads here and is not ours: DNS rebinding
        }
        boolean own = headers.getOrDefault("Origin", List.of()).stream()
                .allMatch(origin -> origin.equals("http://" + host.get(0)));
        boolean near = NEAR.containsAll(headers.getOrDefault("Sec-Fetch-Site", List.of()));
        if (!own || !near) {
            throw foreign();
        }
        if (!Stream.concat(cookies(exchange), asked(exchange)).anyMatch(this::known)) {
            throw new Refused(
                    403,
                    "Le jeton manque ou n'est pas le bon : ouvrez l'adresse que le terminal affiche.",
                    "The token is missing or wrong: open the address that the terminal shows.");
        }
    }

    private static Refused foreign() {
        return new Refused(
                403, "Seule la page de l'atelier peut le demander.", "Only the page itself may ask for this.");
    }

    /** The address that was printed. */
    boolean brings(HttpExchange exchange) {
        return asked(exchange).anyMatch(this::known);
    }

    /** Takes as long for a token that is almost right as for any other. */
    private boolean known(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private Stream<String> cookies(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(cookie + "="))
                .map(pair -> pair.substring(cookie.length() + 1));
    }

    private static Stream<String> asked(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        Matcher token = IN_QUERY.matcher(query == null ? "" : query);
        boolean first = exchange.getRequestURI().getRawPath().equals("/");
        return first && token.find() ? Stream.of(token.group(1)) : Stream.of();
    }

    /**
     * What is asked with, no more than a case file may hold.
     *
     * @throws Refused if it is not JSON by its type, which no form of another site can send, or too much
     */
    static byte[] body(HttpExchange exchange) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!type.matches("application/json(;\\s*charset=utf-8)?")) {
            throw new Refused(415, "Seul application/json est admis.", "Only application/json is accepted.");
        }
        byte[] body = exchange.getRequestBody().readNBytes(CaseFile.MOST_BYTES + 1);
        if (body.length > CaseFile.MOST_BYTES) {
            throw new Refused(
                    413,
                    "Le texte dépasse " + CaseFile.MOST_BYTES + " octets.",
                    "The text is larger than " + CaseFile.MOST_BYTES + " bytes.");
        }
        return body;
    }
}
