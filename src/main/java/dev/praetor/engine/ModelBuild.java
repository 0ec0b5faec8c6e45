package dev.praetor.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.io.DescrResource;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * Drools' translation of a DRL package into Java sources.
 *
 * @param sources text by path
 * @param models names of the classes that hold the rules
 * @param errors what Drools says is wrong, in its own words; not for users
 */
record ModelBuild(Map<String, String> sources, List<String> models, List<String> errors) {

    boolean failed() {
        return !errors.isEmpty();
    }

    /** Never throws: Drools lets some mistakes of authors escape as exceptions, which are errors like the others. */
    static ModelBuild of(PackageDescr descr, ClassLoader loader) {
        try {
            return Services.apart(ModelBuild.class.getClassLoader(), () -> build(descr, loader));
        } catch (RuntimeException | StackOverflowError e) {
            return new ModelBuild(Map.of(), List.of(), List.of(e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
    }

    private static ModelBuild build(PackageDescr descr, ClassLoader loader) {
        ModelBuilderImpl<PackageSources> builder =
                new ModelBuilderImpl<>(PackageSources::dumpSources, configuration(loader), release(descr), false);
        Resource resource = new DescrResource(descr);
        resource.setSourcePath(descr.getPreferredPkgUUID().orElse("rule") + ".drl");
        resource.setResourceType(ResourceType.DESCR);
        builder.batch().add(resource, ResourceType.DESCR).build();
        List<GeneratedFile> files = new ArrayList<>();
        List<String> models = new ArrayList<>();
        if (!builder.hasErrors()) {
            for (PackageSources sources : builder.getPackageSources()) {
                sources.collectGeneratedFiles(files);
                models.addAll(sources.getModelNames());
            }
        }
        return new ModelBuild(
                files.stream()
                        .collect(Collectors.toMap(
                                GeneratedFile::relativePath,
                                file -> inAnyLanguage(new String(file.contents(), StandardCharsets.UTF_8)),
                                (a, b) -> a,
                                LinkedHashMap::new)),
                models,
                Arrays.stream(builder.getErrors().toArray(new KnowledgeBuilderError[0]))
                        .map(error -> String.valueOf(error.getMessage()))
                        .toList());
    }

    /** JavaParser capitalises the fields of a declared kind in the language of the host: in Turkish an i gets a dot. */
    private static String inAnyLanguage(String source) {
        return source.replace("getİ", "getI").replace("setİ", "setI").replace("isİ", "isI");
    }

    /** Drools' default id is one for the whole JVM and lets concurrent builds take each other's packages. */
    private static ReleaseIdImpl release(PackageDescr descr) {
        return new ReleaseIdImpl(
                "dev.praetor", "rules", descr.getPreferredPkgUUID().orElse("one"));
    }

    /** What a host may have set for rules of its own goes before everything but this. */
    private static final Properties SETTINGS = settings();

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("drools.reproducibleExecutableModelGeneration", "true");
        settings.put("drools.dialect.default", "java");
        settings.put("drools.lang.level", "DRL6");
        settings.put("drools.parser.processStringEscapes", "true");
        settings.put("drools.propertySpecific", "ALWAYS");
        settings.put("drools.externaliseCanonicalModelLambda", "true");
        settings.put("drools.alphaNetworkCompiler", "disabled");
        settings.put("drools.groupDRLsInKieBasesByFolder", "false");
        return settings;
    }

    private static KnowledgeBuilderConfigurationImpl configuration(ClassLoader loader) {
        return KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(SETTINGS, loader)
                .as(KnowledgeBuilderConfigurationImpl.KEY);
    }
}
