package dev.praetor.benchmarks;

import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of an assessment goes: samples of the stack, each counted for the first of these parts that it is in.
 *
 * @param shares of the whole, in percent
 */
record Profile(int facts, Map<String, Double> shares) {

    private static final String SAMPLE = "jdk.ExecutionSample";

    /** What is within another part stands before it. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("dev.praetor.verb.Conclude.conclude", "conclusions: findings inserted logically");
        PARTS.put("org.drools.kiesession.session.StatefulKnowledgeSessionImpl.insert", "facts inserted");
        PARTS.put("org.drools.kiesession.session.StatefulSessionPool.release", "session cleaned for the next case");
        PARTS.put("dev.praetor.engine.Session.outcome", "findings and their supports read");
        PARTS.put("dev.praetor.engine.Session.run", "rules matched and fired");
        PARTS.put("dev.praetor.engine.Assembly.grounds", "grounds put together");
        PARTS.put("dev.praetor.engine.Descriptions", "facts and findings described and put in order");
        PARTS.put("dev.praetor.fact.Misfit.among", "facts checked against each other");
        PARTS.put("dev.praetor.engine.Accounts", "account between the parties");
        PARTS.put("dev.praetor.engine.Judgement", "the rest: readings, states, receipt");
    }

    static Profile of(int facts, int seconds) throws IOException {
        Rulebook rulebook = Rulebook.builtIn();
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < Math.max(1, Math.min(50, 20_000 / facts)); i++) {
            cases.add(Cases.of(facts, i));
        }
        Runnable judge = () -> cases.forEach(rulebook::assess);
        Cpu.micros(1, Math.max(2, 300_000 / (facts * cases.size())), judge);
        Path file = Files.createTempFile("profile", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLE).withPeriod(Duration.ofMillis(10));
            recording.start();
            for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; ) {
                judge.run();
            }
            recording.stop();
            recording.dump(file);
        }
        return new Profile(facts, shares(RecordingFile.readAllEvents(file)));
    }

    private static Map<String, Double> shares(List<RecordedEvent> events) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        PARTS.values().forEach(part -> counts.put(part, 0));
        int all = 0;
        for (RecordedEvent event : events) {
            String part = event.getEventType().getName().equals(SAMPLE) ? part(event) : "";
            if (!part.isEmpty()) {
                counts.merge(part, 1, Integer::sum);
                all++;
            }
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            shares.put(count.getKey(), 100.0 * count.getValue() / Math.max(1, all));
        }
        return shares;
    }

    /** Empty if the sample is of something else. */
    private static String part(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return "";
        }
        List<String> frames = event.getStackTrace().getFrames().stream()
                .map(Profile::name)
                .toList();
        return PARTS.entrySet().stream()
                .filter(part -> frames.stream().anyMatch(frame -> frame.startsWith(part.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }
}
