package dev.praetor.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praetor.casefile.CaseFile;
import dev.praetor.finding.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workbench over plain HTTP, as a browser asks it and as others try to. */
class WorkbenchServerTest {

    private static final String HOSTILE =
            "\"'></title></script><script>alert(1)</script><img src=x onerror=alert(2)>${7*7}<a href=javascript:x>";

    private static final String CASE = """
            case: A
            assessed-on: 2016-02-15
            facts:
              - party: { id: client, name: Alpha }
              - party: { id: provider, name: Beta }
              - contract: { id: hosting, client: client, provider: provider, concluded-on: 2011-07-19 }
              - confidentiality-clause: { id: nda, contract: hosting, bound: provider, from: 2011-04-20, months: 36 }
              - fixed-penalty-clause: { contract: hosting, sanctions: nda, amount: 100000.00 EUR }
              - hosting-transferred: { contract: hosting, on: 2013-05-15, to: another host }
            """;

    @TempDir
    private Path parent;

    private final StringWriter err = new StringWriter();
    private final HttpClient client = HttpClient.newHttpClient();
    private Path directory;
    private Workbench workbench;
    private URI root;
    private String cookie;

    @BeforeEach
    void open() throws IOException {
        directory = Files.createDirectory(parent.resolve("cases"));
        Files.writeString(directory.resolve("a.yaml"), CASE);
        Files.writeString(parent.resolve("secret.yaml"), "case: secret\n");
        workbench = Workbench.open(directory, 0, Language.EN, new PrintWriter(err));
        URI address = URI.create(workbench.address());
        root = address.resolve("/");
        cookie = "praetor-" + address.getPort() + "=" + address.getQuery().replace("token=", "");
    }

    @AfterEach
    void close() {
        workbench.close();
        assertThat(err.toString()).isEmpty();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Cookie", cookie);
    }

    private static HttpRequest.Builder posting(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** JSON is YAML. */
    private static Map<?, ?> read(HttpResponse<String> response) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(response.body());
    }

    private HttpResponse<String> ask(String path, Map<String, String> fields) {
        return send(posting(to(path), json(fields)));
    }

    private static String json(Map<String, String> fields) {
        StringBuilder json = new StringBuilder("{");
        fields.forEach((name, value) -> json.append(json.length() > 1 ? "," : "")
                .append(quoted(name))
                .append(':')
                .append(quoted(value)));
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append("\\u%04x".formatted(c)));
        return quoted.append('"').toString();
    }

    private Map<?, ?> judge(String page, int number, String given, String rules, String whyNot) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("page", page);
        fields.put("number", Integer.toString(number));
        fields.put("lang", "en");
        fields.put("case", given);
        fields.put("rules", rules);
        fields.put("whyNot", whyNot);
        HttpResponse<String> response = ask("/judge", fields);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return read(response);
    }

    @Test
    void the_printed_address_gives_a_cookie_that_no_script_reads_and_takes_the_token_out_of_the_address() {
        HttpResponse<String> first = send(HttpRequest.newBuilder(URI.create(workbench.address())));

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).hasValue("/");
        assertThat(first.headers().firstValue("Set-Cookie").orElse(""))
                .isEqualTo(cookie + "; Path=/; HttpOnly; SameSite=Strict");
        assertThat(send(to("/")).body())
                .contains("<title>Praetor workbench</title>")
                .doesNotContain(cookie.split("=")[1]);
    }

    @Test
    void two_workbenches_have_two_tokens() throws IOException {
        try (Workbench other = Workbench.open(null, 0, Language.EN, new PrintWriter(err))) {
            assertThat(URI.create(other.address()).getQuery())
                    .isNotEqualTo(URI.create(workbench.address()).getQuery());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/?token=", "/?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/?nottoken=x", "/workbench/main.js"
            })
    void without_the_token_nothing_is_shown(String path) {
        assertThat(send(HttpRequest.newBuilder(root.resolve(path))).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/judge", "/complete", "/list", "/open", "/save"})
    void nor_done(String path) {
        assertThat(send(posting(HttpRequest.newBuilder(root.resolve(path)), "{}"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(posting(HttpRequest.newBuilder(root.resolve(path)).header("Cookie", cookie + "x"), "{}"))
                        .statusCode())
                .isEqualTo(403);
        String token = cookie.split("=")[1];
        assertThat(send(posting(HttpRequest.newBuilder(root.resolve(path + "?token=" + token)), "{}"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://example.org",
        "Origin, null",
        "Origin, http://127.0.0.1",
        "Origin, http://127.0.0.1:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void another_site_gets_nothing_even_with_the_cookie(String header, String value) {
        assertThat(send(to("/").header(header, value)).statusCode()).isEqualTo(403);
        assertThat(send(posting(to("/list").header(header, value), "{}")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:PORT, 200",
        "localhost:PORT, 200",
        "rebound.example.org:PORT, 403",
        "127.0.0.1, 403",
        "127.0.0.1:1, 403",
        "'', 403",
        "127.0.0.1:PORT.example.org, 403"
    })
    void a_name_that_was_made_to_lead_here_gets_nothing(String host, int status) throws IOException {
        String named = host.replace("PORT", Integer.toString(root.getPort()));
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + named + "\r\nCookie: " + cookie + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", root.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void it_listens_on_this_machine_alone() {
        assertThat(root.getHost()).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> new Socket("127.0.0.2", root.getPort()).close())
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH", "HEAD", "POST"})
    void pages_are_asked_for_with_get_alone(String method) {
        HttpResponse<String> response = send(to("/").method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/judge", "/save"})
    void deeds_are_asked_for_with_post_alone(String path) {
        assertThat(send(to(path)).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonp"
            })
    void what_a_form_of_another_site_can_send_is_refused(String type) {
        HttpRequest.Builder request = to("/list").header("Content-Type", type);
        assertThat(send(request.POST(HttpRequest.BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{", "{\"a\":{}}", "{\"a\":[1]}", "{} {}", "{\"a\":null,}", "\"a\""})
    void what_is_no_flat_object_is_refused(String body) {
        assertThat(send(posting(to("/list"), body)).statusCode()).isEqualTo(400);
    }

    @Test
    void more_than_a_case_file_may_hold_is_refused() {
        String fields = "{\"page\":\"1\",\"number\":1,\"rules\":\"\",\"case\":\"";
        String most = fields + "x".repeat(CaseFile.MOST_BYTES - fields.length() - 2) + "\"}";
        assertThat(send(posting(to("/judge"), most)).statusCode()).isEqualTo(200);
        assertThat(send(posting(to("/judge"), most + " ")).statusCode()).isEqualTo(413);
    }

    @Test
    void every_answer_forbids_what_the_page_does_not_need() {
        HttpResponse<String> page = send(to("/"));
        assertThat(List.of(page, send(to("/workbench/main.js")), send(to("/nothing")), ask("/list", Map.of())))
                .allSatisfy(response -> assertThat(response.headers().map())
                        .containsEntry("cache-control", List.of("no-store"))
                        .containsEntry("x-content-type-options", List.of("nosniff"))
                        .containsEntry("referrer-policy", List.of("no-referrer"))
                        .containsEntry("x-frame-options", List.of("DENY")));
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .startsWith("default-src 'none';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'")
                .doesNotContain("unsafe");
        assertThat(send(to("/")).headers().firstValue("Content-Security-Policy"))
                .isNotEqualTo(policy); // a nonce is for once
    }

    @Test
    void the_import_map_leads_to_every_module_that_a_module_imports() {
        Document page = Jsoup.parse(send(to("/")).body());
        Map<?, ?> imports = (Map<?, ?>) ((Map<?, ?>) new Load(
                                LoadSettings.builder().build())
                        .loadFromString(page.select("script[type=importmap]").html()))
                .get("imports");
        assertThat(imports.keySet()).hasSize(Modules.names().size());
        Pattern from = Pattern.compile("^(?:im|ex)port [^'\";]*from ['\"]([^'\".][^'\"]*)['\"]", Pattern.MULTILINE);
        for (Map.Entry<?, ?> module : imports.entrySet()) {
            HttpResponse<String> script = send(to(String.valueOf(module.getValue())));
            assertThat(script.statusCode()).as("%s", module).isEqualTo(200);
            Matcher imported = from.matcher(script.body());
            while (imported.find()) {
                assertThat(imports.containsKey(imported.group(1)))
                        .as(imported.group(1))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workbench/../workbench.css",
                "/workbench/%2e%2e/base.css",
                "/modules/../../dev/praetor/Rulebook.class",
                "/modules/@codemirror/view",
                "/META-INF/MANIFEST.MF",
                "/workbench/blank.yaml",
                "/a.yaml",
                "//etc/passwd"
            })
    void nothing_else_of_the_class_path_or_the_disk_is_shown(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + root.getPort() + "\r\nCookie: " + cookie
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (404|400) .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.yaml",
                "./a.yaml",
                "x/../../secret.yaml",
                "..\\secret.yaml",
                "%2e%2e/secret.yaml",
                "/etc/passwd.yaml",
                "//a.yaml",
                "link.yaml",
                "folder/secret.yaml",
                ".hidden.yaml",
                "a.txt",
                "a.yaml/",
                "a.yaml\u0000",
                "a\n.yaml",
                "C:a.yaml",
                ""
            })
    void what_is_outside_the_directory_is_neither_read_nor_written(String path) throws IOException {
        Files.createSymbolicLink(directory.resolve("link.yaml"), parent.resolve("secret.yaml"));
        Files.createSymbolicLink(directory.resolve("folder"), parent);
        Files.writeString(directory.resolve(".hidden.yaml"), "case: hidden\n");
        Files.writeString(directory.resolve("a.txt"), "text");

        HttpResponse<String> opened = ask("/open", Map.of("from", "directory", "name", path));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(403);
        assertThat(opened.body()).doesNotContain("case: secret", "case: hidden");
        for (String version : List.of("", "0".repeat(64))) {
            assertThat(ask("/save", Map.of("name", path, "text", "case: mine\n", "version", version))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Files.readString(parent.resolve("secret.yaml"))).isEqualTo("case: secret\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.drl",
                "x/../../outside.drl",
                "/outside.drl",
                "ABSOLUTE",
                ".hidden.drl",
                "a.yaml",
                "a\u0000.drl",
                "x/"
            })
    void typed_rules_take_no_name_of_a_file_elsewhere(String name) throws IOException {
        Path outside = parent.resolve("outside.drl");
        Map<String, String> fields = new LinkedHashMap<>(Map.of("page", "1", "number", "1", "case", CASE));
        fields.put("rules", "package dev.praetor.rules\n");
        fields.put("rulesFile", name.equals("ABSOLUTE") ? outside.toString() : name);
        HttpResponse<String> response = ask("/judge", fields);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(403);
        assertThat(outside).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dossier n° 3 (copie).yaml", "l'affaire A & B.yaml", "-x+y=z,#1%20.yaml", "été/$HOME.yaml"})
    void files_have_the_names_that_people_give_them(String name) throws IOException {
        Files.createDirectories(directory.resolve("été"));
        Map<String, String> fresh = Map.of("name", name, "text", CASE, "version", "");
        assertThat(ask("/save", fresh).statusCode()).isEqualTo(200);
        assertThat(Files.readString(directory.resolve(name))).isEqualTo(CASE);
        assertThat(read(ask("/open", Map.of("from", "directory", "name", name))).get("text"))
                .isEqualTo(CASE);
        assertThat(read(ask("/list", Map.of())).get("files"))
                .isEqualTo(List.of(name, "a.yaml").stream().sorted().toList());
    }

    @Test
    void nothing_is_listed_that_cannot_be_opened() throws IOException {
        Files.writeString(directory.resolve(".hidden.yaml"), CASE);
        Files.writeString(directory.resolve("b\u202elmay.yaml"), CASE);
        assertThat(read(ask("/list", Map.of())).get("files")).isEqualTo(List.of("a.yaml"));
    }

    /** As many as there are threads: they need no token for it. */
    @Test
    void who_begins_to_ask_and_does_not_go_on_keeps_nobody_out() throws IOException {
        List<Socket> stuck = new ArrayList<>();
        try {
            for (int i = 0; i < 32; i++) {
                Socket socket = new Socket("127.0.0.1", root.getPort());
                stuck.add(socket);
                String half = i % 2 == 0
                        ? "GET / HT"
                        : "POST /list HTTP/1.1\r\nHost: 127.0.0.1:" + root.getPort() + "\r\nCookie: " + cookie
                                + "\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{";
                socket.getOutputStream().write(half.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
            HttpRequest.Builder late = to("/").timeout(Duration.ofMinutes(2));
            assertThat(send(late).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : stuck) {
                socket.close();
            }
        }
    }

    @Test
    void links_are_not_listed_either() throws IOException {
        Files.createSymbolicLink(directory.resolve("link.yaml"), parent.resolve("secret.yaml"));
        Files.createSymbolicLink(directory.resolve("folder"), parent);
        assertThat(read(ask("/list", Map.of())).get("files")).isEqualTo(List.of("a.yaml"));
    }

    @Test
    void a_file_that_changed_since_it_was_opened_is_not_overwritten() throws IOException {
        Map<?, ?> opened = read(ask("/open", Map.of("from", "directory", "name", "a.yaml")));
        String version = String.valueOf(opened.get("version"));
        assertThat(opened.get("text")).isEqualTo(CASE);

        Map<?, ?> saved = read(ask("/save", Map.of("name", "a.yaml", "text", "case: B\n", "version", version)));
        assertThat(Files.readString(directory.resolve("a.yaml"))).isEqualTo("case: B\n");

        HttpResponse<String> late = ask("/save", Map.of("name", "a.yaml", "text", "case: C\n", "version", version));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("has changed on the disk", "a changé sur le disque");
        assertThat(Files.readString(directory.resolve("a.yaml"))).isEqualTo("case: B\n");

        String now = String.valueOf(saved.get("version"));
        assertThat(ask("/save", Map.of("name", "a.yaml", "text", "case: D\n", "version", now))
                        .statusCode())
                .isEqualTo(200);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("a.yaml")); // and nothing is left beside it
        }
    }

    @Test
    void a_new_file_takes_no_name_that_is_taken() {
        Map<String, String> fresh = Map.of("name", "b.drl", "text", "// b\n", "version", "");
        assertThat(ask("/save", fresh).statusCode()).isEqualTo(200);
        assertThat(ask("/save", fresh).statusCode()).isEqualTo(409);
        assertThat(ask("/save", Map.of("name", "none/b.drl", "text", "", "version", ""))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void without_a_directory_nothing_is_saved() throws IOException {
        workbench.close();
        workbench = Workbench.open(null, 0, Language.EN, new PrintWriter(err));
        URI address = URI.create(workbench.address());
        root = address.resolve("/");
        cookie = "praetor-" + address.getPort() + "=" + address.getQuery().replace("token=", "");

        assertThat(ask("/save", Map.of("name", "b.yaml", "text", "", "version", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ask("/open", Map.of("from", "directory", "name", "a.yaml")).statusCode())
                .isEqualTo(403);
        assertThat(Jsoup.parse(send(to("/")).body()).select("button.save, dialog#name"))
                .isEmpty();
    }

    @Test
    void every_ruling_and_example_can_be_opened_and_judged() {
        Map<?, ?> list = read(ask("/list", Map.of("lang", "en")));
        List<?> rulings = (List<?>) list.get("rulings");
        assertThat(rulings).hasSizeGreaterThan(40);
        List<?> some = List.of(rulings.get(0), rulings.get(rulings.size() - 1));
        for (Object item : List.of((List<?>) list.get("examples"), some).stream()
                .flatMap(List::stream)
                .toList()) {
            String name = String.valueOf(((Map<?, ?>) item).get("name"));
            Map<?, ?> opened = read(ask("/open", Map.of("from", "shelf", "name", name)));
            Map<?, ?> judged = judge("1", 1, String.valueOf(opened.get("text")), "", "false");
            assertThat(judged.get("judged")).as("%s", judged).isEqualTo(true);
        }
        assertThat(ask("/open", Map.of("from", "shelf", "name", "../rates/x.yaml"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void hostile_texts_come_back_as_text_in_every_part() {
        String given = CASE.replace("Alpha", yaml(HOSTILE))
                .replace("case: A", "case: " + yaml(HOSTILE))
                .replace("another host", yaml(HOSTILE))
                .replace("id: nda", "id: " + yaml(HOSTILE + "n"))
                .replace("sanctions: nda", "sanctions: " + yaml(HOSTILE + "n"));
        Map<?, ?> answer = judge("1", 1, given, "", "true");
        assertThat(answer.get("judged")).as("%s", answer).isEqualTo(true);
        for (String part : List.of("findings", "timeline", "explanation", "whyNot")) {
            Document html = Jsoup.parse(String.valueOf(answer.get(part)));
            assertThat(html.select("script, img, [onerror], [href^=javascript], title:not(svg title)"))
                    .as(part)
                    .isEmpty();
            assertThat(html.select("a")).allMatch(link -> link.attr("href").startsWith("#"));
        }
        assertThat(Jsoup.parse(String.valueOf(answer.get("findings")))
                        .select("h2.case")
                        .text())
                .isEqualTo(HOSTILE);
    }

    private static String yaml(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Test
    void hostile_kinds_and_rules_come_back_as_they_are_in_the_problems() {
        Map<?, ?> answer = judge("1", 1, CASE + "  - " + yaml(HOSTILE) + ": {}\n", "rule " + HOSTILE, "false");
        assertThat(answer.get("judged")).isEqualTo(false);
        assertThat(String.valueOf(answer.get("caseProblems"))).contains("<script>alert(1)</script>");
        assertThat((List<?>) answer.get("ruleProblems")).isNotEmpty();
        assertThat(answer.containsKey("findings")).isFalse();
    }

    @Test
    void rules_of_strangers_do_not_run_and_what_is_refused_is_said_with_its_line() {
        Path mark = parent.resolve("ran");
        Map<?, ?> answer = judge("1", 1, CASE, """
                package dev.praetor.rules
                import dev.praetor.fact.*
                rule "ESS-001 Court"
                when
                    Contract()
                then
                    new java.io.FileOutputStream( "%s" );
                end
                """.formatted(mark), "false");
        assertThat(answer.get("judged")).isEqualTo(false);
        Map<?, ?> problem = (Map<?, ?>) ((List<?>) answer.get("ruleProblems")).get(0);
        assertThat(problem.get("code")).asString().startsWith("PRA-11");
        assertThat(problem.get("line")).isIn(6, 7); // of what stands after then
        assertThat(mark).doesNotExist();
    }

    @Test
    void rules_refer_to_the_rulings_of_the_directory() throws IOException {
        Files.createDirectories(directory.resolve("rulings"));
        String ruling = Files.readString(Path.of("rules/rulings/tcom-2016-04-15-codes-acces.yaml"))
                .replace("id: tcom-2016-04-15-codes-acces", "id: a-ruling-of-mine");
        Files.writeString(directory.resolve("rulings/a-ruling-of-mine.yaml"), ruling);
        String rule = Files.readString(Path.of("src/main/resources/META-INF/praetor/workbench/first-rule.drl"));

        Map<?, ?> answer = judge(
                "1", 1, CASE, rule.replace("@articles( \"CC 1103\" )", "@rulings( \"a-ruling-of-mine\" )"), "false");
        assertThat(answer.get("ruleProblems")).isEqualTo(List.of());
        assertThat(answer.get("summary")).isEqualTo("0 violations, 1 grievance answered");
        assertThat(judge("1", 2, CASE, rule.replace("CC 1103", "CC 9999"), "false")
                        .get("judged"))
                .isEqualTo(false);
    }

    @Test
    void many_pages_ask_at_once_and_each_gets_its_own_answer() {
        List<CompletableFuture<String>> answers = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    String given = CASE.replace("100000.00 EUR", (i + 1) + "000.00 EUR");
                    return i + " " + judge("page-" + i, i, given, "", "false").get("summary");
                }))
                .toList();
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).join()).isEqualTo(i + " 1 violation, €" + (i + 1) + ",000.00");
        }
    }

    @Test
    void of_what_one_page_asks_at_once_the_last_is_answered_and_what_came_before_is_not_judged() throws Exception {
        Judge judge = new Judge();
        Answer done = Answer.json(json -> json.text("done"));
        Answer overtaken = Answer.json(json -> json.text("overtaken"));
        CompletableFuture<Void> free = new CompletableFuture<>();
        judge.prepare(free::join); // the judge is busy
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> judge.answer("a", () -> done, overtaken));
        while (!judge.asked("a", 1)) {
            Thread.onSpinWait();
        }
        CompletableFuture<Answer> second =
                CompletableFuture.supplyAsync(() -> judge.answer("a", () -> done, overtaken));
        while (!judge.asked("a", 2)) {
            Thread.onSpinWait();
        }
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> judge.answer("b", () -> done, overtaken));
        free.complete(null);

        assertThat(List.of(first.get(), second.get(), other.get())).containsExactly(overtaken, done, done);
        judge.close();
    }
}
