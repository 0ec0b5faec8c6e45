package dev.praetor;

import java.io.File;

/** What must not be initialised, let alone run, by rules from strangers. */
public class AttackGadget {

    /** Made by whatever must not run. */
    public static final File MARK = new File("target/attacked/praetor-attacked").getAbsoluteFile();

    public static boolean LOADED = MARK.mkdir();

    public String id = "gadget";
}
