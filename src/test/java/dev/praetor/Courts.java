package dev.praetor;

import dev.praetor.authoring.RulingFile;
import dev.praetor.authoring.RulingFiles;
import dev.praetor.casefile.CaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The facts of every ruling as a portfolio: the cases that have the most kinds of findings. */
final class Courts {

    private Courts() {}

    /** A case file for each, and one that is none. */
    static Path in(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (RulingFile ruling : RulingFiles.builtIn(Rulebook.builtIn().kinds()).rulings()) {
            Path name = ruling.file().getFileName();
            Files.writeString(directory.resolve(name), CaseFile.write(ruling.content()));
        }
        Files.writeString(directory.resolve("zz-scan.yaml"), "case: scan, to be typed\nfacts: []\n");
        return directory;
    }
}
