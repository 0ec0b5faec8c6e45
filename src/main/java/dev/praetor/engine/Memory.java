package dev.praetor.engine;

import java.util.List;

/**
 * All that the rules had before them in one reading of a case, once they had come to rest.
 *
 * @param objects facts, the date of the assessment, and findings
 * @param supports which rule drew which finding
 */
public record Memory(List<Object> objects, List<Support> supports) {

    public Memory {
        objects = List.copyOf(objects);
        supports = List.copyOf(supports);
    }
}
