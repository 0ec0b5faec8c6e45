package dev.praetor.engine;

import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Text;
import dev.praetor.problem.Code;
import dev.praetor.problem.Fault;
import dev.praetor.problem.Problem;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How rules and what became of them go from one JVM to another: lengths and bytes, and nothing that becomes an object.
 */
final class Wire {

    private static final int MOST_BYTES = 1 << 22;
    private static final int MOST_ITEMS = 50_000;
    private static final int LONGEST_MESSAGE = 2_000;

    interface Part<T> {
        void write(T part) throws IOException;
    }

    interface Reader<T> {
        T read() throws IOException;
    }

    private Wire() {}

    /** What is read of one answer, however much the other JVM may send. */
    static final class Bounded extends FilterInputStream {

        private static final long MOST = 64L << 20;
        private long left = MOST;

        Bounded(InputStream in) {
            super(in);
        }

        /** A new answer begins. */
        void renew() {
            left = MOST;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = super.read(bytes, from, most);
            return count(read, read);
        }

        private int count(int result, int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("more than " + MOST + " bytes");
            }
            return result;
        }
    }

    static <T> void list(DataOutputStream out, Collection<T> list, Part<T> each) throws IOException {
        out.writeInt(list.size());
        for (T part : list) {
            each.write(part);
        }
    }

    static <T> List<T> list(DataInputStream in, Reader<T> each) throws IOException {
        int size = size(in, MOST_ITEMS);
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(each.read());
        }
        return list;
    }

    static <T> Map<String, T> map(DataInputStream in, Reader<T> each) throws IOException {
        int size = size(in, MOST_ITEMS);
        Map<String, T> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(text(in), each.read());
        }
        return map;
    }

    private static int size(DataInputStream in, int most) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > most) {
            throw new IOException("a length of " + size);
        }
        return size;
    }

    static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int size = size(in, MOST_BYTES);
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new java.io.EOFException();
        }
        return bytes;
    }

    static void classes(DataOutputStream out, Map<String, byte[]> classes) throws IOException {
        list(out, classes.entrySet(), type -> {
            text(out, type.getKey());
            bytes(out, type.getValue());
        });
    }

    static Map<String, byte[]> classes(DataInputStream in) throws IOException {
        return map(in, () -> bytes(in));
    }

    static void card(DataOutputStream out, RuleCard card) throws IOException {
        text(out, card.id());
        text(out, card.title().fr());
        text(out, card.title().en());
        list(out, card.rulings(), key -> text(out, key));
        list(out, card.articles(), key -> text(out, key));
        text(out, card.file());
        out.writeInt(card.line());
    }

    static RuleCard card(DataInputStream in) throws IOException {
        return new RuleCard(
                text(in),
                new Text(text(in), text(in)),
                list(in, () -> text(in)),
                list(in, () -> text(in)),
                text(in),
                in.readInt());
    }

    static void problem(DataOutputStream out, Problem problem) throws IOException {
        text(out, problem.file());
        out.writeInt(problem.line());
        out.writeInt(problem.column());
        text(out, problem.message());
        text(out, problem.maybe());
        Fault known = problem.known();
        text(out, known == null ? "" : known.code().name());
        text(out, known == null ? "" : known.rule());
        list(out, known == null ? List.of() : known.values(), value -> text(out, value));
    }

    static Problem problem(DataInputStream in) throws IOException {
        String file = text(in);
        int line = in.readInt();
        int column = in.readInt();
        String message = shown(text(in));
        String maybe = shown(text(in));
        String code = text(in);
        String rule = shown(text(in));
        List<String> values = list(in, () -> shown(text(in)));
        return new Problem(
                file, line, column, message, maybe, code.isEmpty() ? null : new Fault(code(code), rule, values));
    }

    /** It goes to a terminal. */
    private static String shown(String text) {
        String start = text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
        return start.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n]]", "?");
    }

    private static Code code(String name) throws IOException {
        try {
            return Code.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("a code " + name, e);
        }
    }
}
