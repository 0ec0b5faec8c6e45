package dev.praetor;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URL;

/** What Praetor never does: read objects, open a connection, start a program, load native code. */
@AnalyzeClasses(
        packages = "dev.praetor",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutCompiledRules.class})
class NoWayInTest {

    @ArchTest
    static final ArchRule NO_OBJECTS_ARE_READ_OR_WRITTEN = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(ObjectInputStream.class)
                    .or(assignableTo(ObjectOutputStream.class))
                    .or(resideInAPackage("java.beans.."))
                    .or(resideInAPackage("org.kie..marshalling.."))
                    .or(resideInAPackage("org.drools..marshalling..")))
            .because("Java serialisation runs code that the data choose");

    @ArchTest
    static final ArchRule FACTS_AND_FINDINGS_ARE_NO_OBJECT_STREAMS = classes()
            .that()
            // Where some have to be what Drools, a map and a JSON writer are: serialisable.
            .resideOutsideOfPackages("dev.praetor.engine..", "dev.praetor.workbench..", "dev.praetor.book..")
            .and()
            .areNotEnums()
            .and()
            .areNotAssignableTo(Throwable.class)
            .should()
            .notBeAssignableTo(Serializable.class)
            .because("what cannot be serialised cannot be made up by whoever sends it");

    @ArchTest
    static final ArchRule NO_CONNECTION_IS_OPENED = noClasses()
            .that()
            .resideOutsideOfPackage("dev.praetor.workbench..") // it listens, on loopback alone
            .should()
            .dependOnClassesThat(resideInAPackage("java.net.http..")
                    .or(resideInAPackage("java.rmi.."))
                    .or(resideInAPackage("javax.naming.."))
                    .or(resideInAPackage("javax.net.."))
                    .or(resideInAPackage("javax.management.."))
                    .or(resideInAPackage("java.sql.."))
                    .or(assignableTo(java.net.Socket.class))
                    .or(assignableTo(java.net.ServerSocket.class))
                    .or(assignableTo(java.net.DatagramSocket.class))
                    .or(assignableTo(java.net.URLConnection.class))
                    .or(assignableTo(java.net.InetAddress.class))
                    .or(assignableTo(java.nio.channels.NetworkChannel.class)))
            .orShould()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection");

    @ArchTest
    static final ArchRule NO_PROGRAM_IS_STARTED_AND_NOTHING_NATIVE_LOADED = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.praetor.engine.Apart") // a JVM that compiles what is not trusted
            .should()
            .dependOnClassesThat(assignableTo(ProcessBuilder.class)
                    .or(resideInAPackage("javax.script.."))
                    .or(resideInAPackage("sun..")))
            .orShould()
            .callMethodWhere(target(owner(type(Runtime.class))).and(target(nameStartingWith("exec"))))
            .orShould()
            .callMethod(System.class, "load", String.class)
            .orShould()
            .callMethod(System.class, "loadLibrary", String.class);

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_ENDS_THE_JVM = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.praetor.cli.Main")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_DEFINES_CLASSES = noClasses()
            .that(JavaClass.Predicates.resideOutsideOfPackage("dev.praetor.engine.."))
            .should()
            .beAssignableTo(ClassLoader.class);
}
