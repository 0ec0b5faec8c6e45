package dev.praetor.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The templates, which were compiled with the project: the one way by which markup is written. */
public final class Pages {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "dev.praetor.html.pages");

    private Pages() {}

    /**
     * A page, or a part of one.
     *
     * @param view what the template shows
     */
    public static String render(String template, Object view) {
        StringOutput out = new StringOutput();
        ENGINE.render(template, view, out);
        return out.toString();
    }

    /** The style sheet of a page, after what all pages share; both come with Praetor and hold nothing of a case. */
    public static String style(String page) {
        return resource("base.css") + resource(page + ".css");
    }

    /** The script of a page, which comes with Praetor too. */
    public static String script(String page) {
        return resource(page + ".js");
    }

    /** By which a Content-Security-Policy allows this script or style sheet, and no other. */
    public static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(Pages.class.getResourceAsStream("/META-INF/praetor/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
