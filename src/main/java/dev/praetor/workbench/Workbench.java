package dev.praetor.workbench;

import com.sun.net.httpserver.HttpServer;
import dev.praetor.Rulebook;
import dev.praetor.finding.Language;
import dev.praetor.html.Pages;
import dev.praetor.html.WorkbenchView;
import dev.praetor.report.Json;
import dev.praetor.report.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The workbench: a server on this machine's loopback address, for whoever has the address that it tells.
 *
 * <pre>{@code
 * try (Workbench workbench = Workbench.open(directory, 0, Language.EN, err)) {
 *     System.out.println(workbench.address());
 * }
 * }</pre>
 */
public final class Workbench implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int MOST_AT_ONCE = 16;

    static { // whoever begins to ask and does not go on would keep a thread, and need no token for it
        String seconds = "sun.net.httpserver.maxReqTime";
        System.setProperty(seconds, System.getProperty(seconds, "5"));
    }

    private final @Nullable Folder folder;
    private final Language language;
    private final RuleDesk desk;
    private final Judge judge = new Judge();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(MOST_AT_ONCE, work -> Judge.daemon(work, "workbench"));
    private final Shelf shelf;
    private final HttpServer server;
    private final Guard guard;

    private Workbench(@Nullable Folder folder, int port, Language language, PrintWriter err) throws IOException {
        this.folder = folder;
        this.language = language;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        this.desk = new RuleDesk(folder);
        this.shelf = new Shelf(Rulebook.builtIn().rulings());
        this.guard = new Guard(server.getAddress().getPort());
        server.setExecutor(threads);
        server.createContext("/", new Front(guard, this::shown, done(), err));
    }

    /**
     * Begins to serve.
     *
     * @param directory whose cases and rules are opened and saved; {@code null} if nothing is to be saved
     * @param port 0 for one that is free
     * @param language of a page that does not ask for another
     * @param err where a fault of Praetor's own is told
     * @throws IOException if there is no such directory, or the port is in use
     */
    public static Workbench open(@Nullable Path directory, int port, Language language, PrintWriter err)
            throws IOException {
        Workbench workbench = new Workbench(directory == null ? null : new Folder(directory), port, language, err);
        workbench.server.start();
        workbench.judge.prepare(workbench::loadLaw);
        return workbench;
    }

    /** So that the first who asks does not wait for it. */
    private void loadLaw() {
        Map<String, String> first = Map.of("number", "0", "case", Shelf.text("blank.yaml"), "rules", "");
        Verdict.on(Question.of(new Asked(first)), desk);
    }

    /** Whoever has it may use the workbench. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/?token=" + guard.token();
    }

    private Optional<Answer> shown(String path) {
        return switch (path) {
            case "/" -> Optional.of(page(language));
            case "/fr" -> Optional.of(page(Language.FR));
            case "/en" -> Optional.of(page(Language.EN));
            default -> Assets.of(path);
        };
    }

    private Answer page(Language shownIn) {
        String nonce = Guard.random();
        String directory = folder == null ? "" : folder.root().toString();
        String html = Pages.render("workbench.jte", new WorkbenchView(shownIn, directory, nonce));
        return Answer.page(html, Map.of("Content-Security-Policy", Headers.policy(html, nonce)));
    }

    private Map<String, Function<Asked, Answer>> done() {
        return Map.of(
                "/judge", this::judge,
                "/complete", this::complete,
                "/list", this::list,
                "/open", this::open,
                "/save", this::save);
    }

    private Answer judge(Asked asked) {
        Question question = Question.of(asked);
        return judge.answer(asked.text("page"), () -> Verdict.on(question, desk), Verdict.overtaken(question));
    }

    private Answer complete(Asked asked) {
        Wording say = new Wording(asked.language());
        return Answer.json(new Completion(asked.text("text"), asked.number("at"), desk.kinds(), say)::write);
    }

    private Answer list(Asked asked) {
        return Answer.json(json -> json.object(() -> {
            json.array("beginnings", Shelf.beginnings(), item -> item(json, item, asked));
            json.array("files", folder == null ? List.of() : Listing.of(folder), json::text);
            json.array("examples", Shelf.examples(), item -> item(json, item, asked));
            json.array("rulings", shelf.rulings(), item -> item(json, item, asked));
        }));
    }

    private static void item(Json json, Shelf.Item item, Asked asked) {
        json.object(() -> {
            json.text("name", item.name());
            json.text("title", item.title().in(asked.language()));
        });
    }

    private Answer open(Asked asked) {
        String name = asked.text("name");
        Folder.Opened opened = asked.text("from").equals("directory")
                ? directory().open(name)
                : new Folder.Opened(Shelf.text(name), "");
        return Answer.json(json -> json.object(() -> {
            json.text("text", opened.text());
            json.text("version", opened.version());
        }));
    }

    private Answer save(Asked asked) {
        String version = directory().save(asked.text("name"), asked.text("text"), asked.text("version"));
        return Answer.json(json -> json.object(() -> json.text("version", version)));
    }

    private Folder directory() {
        if (folder == null) {
            throw new Refused(
                    403,
                    "Rien n'est enregistré : l'atelier a été ouvert sans répertoire.",
                    "Nothing is saved: the workbench was opened without a directory.");
        }
        return folder;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        judge.close();
        desk.close();
    }
}
