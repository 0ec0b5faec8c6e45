package dev.praetor.workbench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes what is asked over HTTP to whoever answers it, once the guard has let it in. */
final class Front implements HttpHandler {

    private final Guard guard;
    private final Function<String, Optional<Answer>> shown;
    private final Map<String, Function<Asked, Answer>> done;
    private final PrintWriter err;

    /**
     * @param shown what a path shows, if it shows anything
     * @param done by path, what is asked with a body
     * @param err where a fault of our own is told
     */
    Front(
            Guard guard,
            Function<String, Optional<Answer>> shown,
            Map<String, Function<Asked, Answer>> done,
            PrintWriter err) {
        this.guard = guard;
        this.shown = shown;
        this.done = done;
        this.err = err;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            guard.look(exchange);
            return guard.brings(exchange)
                    ? Answer.elsewhere("/", guard.welcome()) // so that the token stays in no history
                    : allowed(exchange);
        } catch (Refused e) {
            return Answer.refused(e);
        } catch (RuntimeException | Error e) {
            e.printStackTrace(err);
            err.flush();
            return Answer.refused(new Refused(
                    500, "Praetor a échoué : le terminal dit pourquoi.", "Praetor failed: the terminal says why."));
        }
    }

    private Answer allowed(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        Function<Asked, Answer> deed = done.get(path);
        String method = deed == null ? "GET" : "POST";
        if (!exchange.getRequestMethod().equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            throw new Refused(405, "Seule la méthode " + method + " est admise.", "Only " + method + " is allowed.");
        }
        return deed == null
                ? shown.apply(path).orElseThrow(() -> new Refused(404, "Il n'y a rien ici.", "There is nothing here."))
                : deed.apply(Asked.read(Guard.body(exchange)));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        Headers.OF_ALL.forEach(headers::set);
        headers.set("Content-Security-Policy", Headers.POLICY);
        headers.set("Content-Type", answer.type());
        answer.headers().forEach(headers::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean bare = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bare ? -1 : body.length);
        exchange.getResponseBody().write(bare ? new byte[0] : body);
    }
}
