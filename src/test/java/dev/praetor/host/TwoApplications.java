package dev.praetor.host;

import java.io.File;
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
        FutureTask<String> first = start(one, null, args[1]);
        FutureTask<String> second = start(other, one, args[1]);
        System.out.println(first.get());
        System.out.println(second.get());
        System.out.println(one.loadClass("dev.praetor.Rulebook") != other.loadClass("dev.praetor.Rulebook"));
    }

    private static URLClassLoader loader(String classPath) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String jar : classPath.split(File.pathSeparator)) {
            urls.add(new File(jar).toURI().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static FutureTask<String> start(ClassLoader application, ClassLoader context, String rules) {
        FutureTask<String> found = new FutureTask<>(() -> (String) application
                .loadClass("dev.praetor.host.Application")
                .getMethod("found", String.class)
                .invoke(null, rules));
        Thread thread = new Thread(found);
        thread.setContextClassLoader(context);
        thread.start();
        return found;
    }
}
