package dev.praetor.examples.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Reads events from standard input, a line each, and prints what they change. */
public final class Live {

    private Live() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(1_000); // whoever sends too many has to wait
        Thread watching = new Thread(() -> watch(queue), "contracts");
        watching.start();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                queue.put(line);
            }
        }
        queue.put(Contracts.END);
        watching.join();
    }

    private static void watch(BlockingQueue<String> queue) {
        try (Contracts contracts = new Contracts(System.out::println)) {
            contracts.follow(queue);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
