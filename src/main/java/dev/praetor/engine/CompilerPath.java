package dev.praetor.engine;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the compiler is started in a JVM of its own: with the jars that it needs, and none of the application's. */
final class CompilerPath {

    /** One class of each jar. */
    private static final List<String> NEEDED = List.of(
            "dev.praetor.engine.SafeCompiler",
            "org.antlr.runtime.Token",
            "org.drools.base.definitions.rule.impl.RuleImpl",
            "org.drools.codegen.common.GeneratedFile",
            "org.drools.compiler.builder.impl.KnowledgeBuilderImpl",
            "org.drools.core.impl.RuleBaseFactory",
            "org.drools.drl.ast.descr.RuleDescr",
            "org.drools.drl.extensions.DecisionTableFactory",
            "org.drools.drl.parser.DrlParser",
            "org.drools.ecj.EclipseJavaCompiler",
            "org.drools.io.DescrResource",
            "org.drools.kiesession.session.StatefulKnowledgeSessionImpl",
            "org.drools.model.Model",
            "org.drools.model.codegen.execmodel.ModelBuilderImpl",
            "org.drools.model.prototype.PrototypeVariable",
            "org.drools.modelcompiler.KieBaseBuilder",
            "org.drools.mvel.parser.MvelParser",
            "org.drools.mvelcompiler.MvelCompiler",
            "org.drools.tms.TruthMaintenanceSystemImpl",
            "org.drools.util.StringUtils",
            "org.drools.wiring.api.ComponentsFactory",
            "org.drools.wiring.dynamic.DynamicComponentsSupplier",
            "org.eclipse.jdt.internal.compiler.Compiler",
            "com.github.javaparser.JavaParser",
            "org.kie.api.KieBase",
            "org.kie.internal.builder.KnowledgeBuilderFactory",
            "org.kie.memorycompiler.CompilationResult",
            "org.kie.util.maven.support.ReleaseIdImpl",
            "org.objectweb.asm.ClassReader",
            "org.slf4j.Logger");

    private CompilerPath() {}

    static List<String> command() throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-Xss4m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                String.join(System.getProperty("path.separator"), jars()),
                "dev.praetor.engine.SafeCompiler");
    }

    /** @throws IOException if one is no file: a jar within a jar cannot be given to another JVM */
    static Set<String> jars() throws IOException {
        Set<String> jars = new LinkedHashSet<>();
        List<String> missing = new ArrayList<>();
        for (String name : NEEDED) {
            try {
                CodeSource source = Class.forName(name, false, CompilerPath.class.getClassLoader())
                        .getProtectionDomain()
                        .getCodeSource();
                jars.add(file(name, source));
            } catch (ClassNotFoundException | LinkageError e) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new IOException("the compiler is not on the class path (" + String.join(", ", missing) + ")");
        }
        return jars;
    }

    private static String file(String name, CodeSource source) throws IOException {
        try {
            URI location = source == null || source.getLocation() == null
                    ? null
                    : source.getLocation().toURI();
            if (location != null && "file".equals(location.getScheme())) {
                Path path = Path.of(location);
                if (Files.exists(path)) {
                    return path.toString();
                }
            }
            throw new IOException(name + " is not in a jar or a directory of its own, but in " + location);
        } catch (URISyntaxException e) {
            throw new IOException(name + " is in a place that has no path", e);
        }
    }
}
