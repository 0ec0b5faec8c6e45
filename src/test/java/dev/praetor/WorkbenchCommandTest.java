package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code praetor workbench} as a command: what it refuses, and that it prints an address that works. */
class WorkbenchCommandTest {

    @Test
    void a_directory_that_is_none_and_a_port_that_cannot_be_are_refused() {
        assertThat(Cli.run("workbench", "no-such-directory"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).startsWith("no-such-directory: there is no such directory"));
        assertThat(Cli.run("workbench", "pom.xml").err()).startsWith("pom.xml is no directory");
        assertThat(Cli.run("workbench", "--port", "65536").err()).startsWith("--port is from 0 to 65535, not 65536");
    }

    @Test
    void a_port_that_is_in_use_is_an_error_of_the_command_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Cli run = Cli.run("workbench", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("127.0.0.1:" + taken.getLocalPort() + ": cannot be served: ")
                    .contains("\nMaybe another program uses this port");
        }
    }

    @Test
    void it_prints_an_address_that_works_until_it_is_ended() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.praetor.cli.Main",
                        "workbench",
                        "--lang",
                        "en")
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            URI address = URI.create(out.readLine());
            assertThat(address.toString()).matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[A-Za-z0-9_-]{32}");
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(303);
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroy();
            assertThat(process.waitFor()).isNotZero();
        }
    }
}
