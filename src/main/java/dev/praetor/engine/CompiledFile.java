package dev.praetor.engine;

import dev.praetor.drl.ParsedFile;
import dev.praetor.drl.RuleFile;
import java.util.List;
import java.util.Map;

/**
 * The rules of one file turned into classes.
 *
 * @param classes class file by class name; none if they come with Praetor
 * @param model name of the class that holds the rules; empty if the file has none
 */
record CompiledFile(Map<String, byte[]> classes, String model) {

    /** What Drools makes names of classes of: two files of the same text become the same classes. */
    static String unit(RuleFile file) {
        return "Of" + Hash.of(List.of(file.text())).substring(0, 16);
    }

    /** The name of the class that will hold its rules, if it has any. */
    static String model(RuleFile file) {
        return ParsedFile.PACKAGE + ".Rules" + unit(file);
    }
}
