package dev.praetor.authoring;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a court that a file name abbreviates is cited. */
final class CourtName {

    private static final Map<String, String> COURTS = new LinkedHashMap<>();

    static {
        COURTS.put("cass-com", "Cass. com.");
        COURTS.put("cass-1re-civ", "Cass. 1re civ.");
        COURTS.put("cass-3e-civ", "Cass. 3e civ.");
        COURTS.put("tcom", "T. com.");
        COURTS.put("tgi", "TGI");
        COURTS.put("tj", "TJ");
        COURTS.put("caa", "CAA");
        COURTS.put("ca", "CA");
    }

    private CourtName() {}

    /** {@code ca-aix} is {@code CA Aix}; what is not known stays as it is. */
    static String of(String written) {
        for (Map.Entry<String, String> court : COURTS.entrySet()) {
            if (written.equals(court.getKey())) {
                return court.getValue();
            }
            if (written.startsWith(court.getKey() + "-")) {
                return court.getValue() + " "
                        + town(written.substring(court.getKey().length() + 1));
            }
        }
        return written;
    }

    private static String town(String written) {
        return Arrays.stream(written.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("-"));
    }
}
