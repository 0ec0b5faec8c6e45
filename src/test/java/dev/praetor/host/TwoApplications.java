package dev.praetor.host;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

/**
 * A server with two applications, each with its own copy of Praetor, at the same time. The threads are as bad as
 * servers may make them: one has no context class loader, the other that of the other application.
 */
public final class TwoApplications {

    private TwoApplications() {}

    /** @param args the class path of the applications, and a directory of rules */
    public static void main(String[] args) throws Exception {
        URLClassLoader one = loader(args[0]);
        URLClassLoader other = loader(args[0]);
        FutureTask<String> first = start(one, null, "found", args[1]);
        FutureTask<String> second = start(other, one, "found", args[1]);
        System.out.println(first.get());
        System.out.println(second.get());
        System.out.println(one.loadClass("dev.praetor.Rulebook") != other.loadClass("dev.praetor.Rulebook"));
        System.out.println(kept(args[0], 3) <= 1);
    }

    /** How many of some applications that came, judged and went are still held: the JDK itself may keep the last. */
    private static long kept(String classPath, int number) throws Exception {
        List<WeakReference<ClassLoader>> gone = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            gone.add(judged(classPath));
        }
        for (int i = 0; i < 50 && held(gone) > 1; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return held(gone);
    }

    private static long held(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private static WeakReference<ClassLoader> judged(String classPath) throws Exception {
        URLClassLoader application = loader(classPath);
        start(application, null, "judged", "").get();
        return new WeakReference<>(application);
    }

    private static URLClassLoader loader(String classPath) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String jar : classPath.split(File.pathSeparator)) {
            urls.add(new File(jar).toURI().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static FutureTask<String> start(
            ClassLoader application, ClassLoader context, String method, String argument) {
        FutureTask<String> found = new FutureTask<>(() -> (String) application
                .loadClass("dev.praetor.host.Application")
                .getMethod(method, String.class)
                .invoke(null, argument));
        Thread thread = new Thread(found);
        thread.setContextClassLoader(context);
        thread.start();
        return found;
    }
}
