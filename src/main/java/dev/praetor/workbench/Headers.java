package dev.praetor.workbench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What an answer says to the browser about itself. */
final class Headers {

    private static final String IMPORTS = "<script type=\"importmap\">";

    /** Nothing is kept, nothing is told to others, nobody else may show it or read it. */
    static final Map<String, String> OF_ALL = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    /** Of whatever is no page: nothing in it may do anything. */
    static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    private Headers() {}

    /**
     * What the page may load: the scripts and sheets of this server, its import map, which is known by its hash, and
     * the style elements of the editor, which bear the nonce. The editor draws wavy lines with pictures that are data.
     */
    static String policy(String page, String nonce) {
        int from = page.indexOf(IMPORTS) + IMPORTS.length();
        String imports = page.substring(from, page.indexOf("</script>", from));
        return "default-src 'none'; script-src 'self' 'sha256-" + hash(imports) + "'; style-src 'self' 'nonce-" + nonce
                + "'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }
}
