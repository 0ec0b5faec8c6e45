package dev.praetor.engine;

import dev.praetor.drl.RuleFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over texts, each ended by a zero byte so that no two lists run into the same bytes. */
final class Hash {

    private Hash() {}

    static String of(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Of rule files, whatever they are called. */
    static String ofFiles(List<RuleFile> files) {
        return of(files.stream().map(RuleFile::text).sorted().toList());
    }
}
