package dev.praetor.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Inputs made of others by a seeded random: words and lines left out, doubled, exchanged, or put in from elsewhere. */
final class Mutator {

    /** Bytes as characters, so that nothing is lost on the way. */
    private static final java.nio.charset.Charset BYTES = StandardCharsets.ISO_8859_1;

    /** What readers of YAML, JSON and DRL mind, and what nobody sees. */
    private static final List<String> WORDS =
            Arrays.asList((" \n \r\n \t ' \" ''' \"\"\" \\ \\u0022 \\n { } [ ] ( ) , : ; "
                            + "- --- ... ? | > & * ! !!str &a *a << # // /* */ @ @en( % ` ~ null true no 0100 1e3 0x10 .5 -1 1_0 "
                            + "1:30 99999999999999999999 0.00 -0.00 1.00 EUR 2024-02-29 2024-02-30 1899-12-31 2200-01-01 == != >= < "
                            + "&& || not exists forall eval from collect accumulate over rule when then end declare query function "
                            + "import package global extends salience dialect kcontext this null. $x $ _ Ω é \ud83d\ude00 \u0000 "
                            + "\u001b[31m \u202e \u2028 \u0085 \ufeff \uffff FORGED <script> --> ${7*7} id contract party amount")
                    .split(" "));

    /** Where what is read takes long if it takes time by the square of a length. */
    private static final int LONG = 10_000;

    private final Random random;
    private final List<byte[]> seeds;

    Mutator(long seed, List<byte[]> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
    }

    byte[] next() {
        List<String> words = words(seed());
        int changes = random.nextBoolean() ? 1 : 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            change(words);
        }
        return String.join("", words).getBytes(BYTES);
    }

    private String seed() {
        return new String(seeds.get(random.nextInt(seeds.size())), BYTES);
    }

    /** Words, blanks and signs. */
    private static List<String> words(String text) {
        return new ArrayList<>(Arrays.asList(text.split("(?<=[^A-Za-z0-9-])|(?=[^A-Za-z0-9-])")));
    }

    private void change(List<String> words) {
        int at = random.nextInt(words.size() + 1);
        int end = Math.min(words.size(), at + 1 + random.nextInt(random.nextInt(20) + 1));
        List<String> part = words.subList(at, end);
        switch (random.nextInt(11)) {
            case 0 -> part.clear();
            case 1 -> words.addAll(at, List.copyOf(part));
            case 2 -> words.addAll(random.nextInt(words.size() + 1), List.copyOf(part));
            case 3 -> replace(words, at, word());
            case 4 -> words.add(at, word());
            case 5 -> replace(words, at, Character.toString((char) random.nextInt(256)));
            case 6 -> fromAnother(part);
            case 7 -> words.add(at, word().repeat(1 + random.nextInt(random.nextInt(8) == 0 ? LONG : 200)));
            case 8, 9 -> alike(words, at);
            default -> {
                if (random.nextInt(4) == 0) {
                    words.subList(at, words.size()).clear();
                } else if (!words.isEmpty()) {
                    replace(words, at, words.get(random.nextInt(words.size())));
                }
            }
        }
    }

    private static void replace(List<String> words, int at, String word) {
        if (at < words.size()) {
            words.set(at, word);
        }
    }

    /** A word for a word, a number for a number, a sign for a sign: what comes of it is often right. */
    private void alike(List<String> words, int at) {
        List<String> others = random.nextBoolean() ? words : words(seed());
        for (int tries = 0; tries < 20 && at < words.size(); tries++) {
            String other = others.get(random.nextInt(others.size()));
            if (kind(other) == kind(words.get(at)) && !other.equals(words.get(at))) {
                words.set(at, other);
                return;
            }
        }
    }

    private static int kind(String word) {
        char first = word.isEmpty() ? ' ' : word.charAt(0);
        return Character.isDigit(first) ? 1 : Character.isUpperCase(first) ? 2 : Character.isLetter(first) ? 3 : 4;
    }

    private String word() {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return new String(word.getBytes(StandardCharsets.UTF_8), BYTES);
    }

    /** A part of another input, from the beginning of one of its words. */
    private void fromAnother(List<String> part) {
        List<String> other = words(seed());
        int from = random.nextInt(other.size());
        int most = Math.min(other.size(), from + 1 + random.nextInt(20));
        part.clear();
        part.addAll(other.subList(from, most));
    }
}
