package dev.praetor;

/** How much the tests try: a little in every build, much with {@code mvn test -Pnightly}. */
public final class Nightly {

    private static final boolean NIGHT = Boolean.getBoolean("praetor.nightly");

    private Nightly() {}

    public static int times(int inEveryBuild, int nightly) {
        return NIGHT ? nightly : inEveryBuild;
    }
}
