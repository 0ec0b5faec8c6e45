package dev.praetor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What no rule can be written to become, and what a compiler that was taken over could send. */
class GateTest {

    private static final String NAME = "dev/praetor/rules/P00/LambdaPredicate" + "0".repeat(32);

    private static List<String> faults(String name, String parent, int access, Consumer<MethodVisitor> code) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, parent, new String[0]);
        MethodVisitor test = type.visitMethod(access, "test", "(Ljava/lang/Object;)Z", null, null);
        test.visitCode();
        code.accept(test);
        test.visitInsn(Opcodes.ICONST_1);
        test.visitInsn(Opcodes.IRETURN);
        test.visitMaxs(0, 0);
        test.visitEnd();
        type.visitEnd();
        List<String> faults = new ArrayList<>();
        Gate.pass(Map.of(name.replace('/', '.'), type.toByteArray()), Set.of(), faults);
        return faults;
    }

    private static List<String> faults(Consumer<MethodVisitor> code) {
        return faults(NAME, "java/lang/Enum", Opcodes.ACC_PUBLIC, code);
    }

    @Test
    void what_does_nothing_passes() {
        assertThat(faults(code -> {})).isEmpty();
    }

    @Test
    void names_parents_and_methods_are_those_of_rules() {
        assertThat(faults("dev/praetor/engine/Law", "java/lang/Enum", Opcodes.ACC_PUBLIC, code -> {}))
                .containsExactly("become a class 'dev.praetor.engine.Law'");
        assertThat(faults(NAME, "java/lang/Thread", Opcodes.ACC_PUBLIC, code -> {}))
                .containsExactly("extend java/lang/Thread");
        assertThat(faults(NAME, "java/lang/Enum", Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNCHRONIZED, code -> {}))
                .containsExactly("have a method that is native, synchronized or abstract");
    }

    @Test
    void nothing_jumps_back() {
        assertThat(faults(code -> {
                    Label start = new Label();
                    code.visitLabel(start);
                    code.visitJumpInsn(Opcodes.GOTO, start);
                }))
                .contains("loop");
    }

    @Test
    void nothing_is_caught_locked_or_counted() {
        assertThat(faults(code -> {
                    Label start = new Label();
                    Label end = new Label();
                    code.visitTryCatchBlock(start, end, end, null);
                    code.visitLabel(start);
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitInsn(Opcodes.MONITORENTER);
                    code.visitIincInsn(1, 1);
                    code.visitLabel(end);
                }))
                .contains("catch everything", "count", "compute (instruction 194)");
    }

    @Test
    void what_a_class_inherits_is_not_its_own() {
        assertThat(faults(code -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitMethodInsn(
                            Opcodes.INVOKEVIRTUAL, NAME, "getDeclaringClass", "()Ljava/lang/Class;", false);
                    code.visitInsn(Opcodes.POP);
                }))
                .hasSize(1)
                .allSatisfy(fault -> assertThat(fault).contains("getDeclaringClass"));
    }

    @Test
    void only_ticks_are_called_without_a_line_in_the_list() {
        assertThat(faults(code ->
                        code.visitMethodInsn(Opcodes.INVOKESTATIC, "dev/praetor/engine/Budget", "tick", "()V", false)))
                .isEmpty();
        assertThat(faults(code -> {
                    code.visitMethodInsn(
                            Opcodes.INVOKESTATIC,
                            "dev/praetor/engine/Budget",
                            "mine",
                            "()Ldev/praetor/engine/Budget;",
                            false);
                    code.visitInsn(Opcodes.POP);
                }))
                .hasSize(1);
    }

    @Test
    void verbs_are_for_conclusions_and_rules_are_not_built_in_conditions() {
        assertThat(faults(code -> {
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitMethodInsn(
                            Opcodes.INVOKESTATIC,
                            "dev/praetor/verb/Conclude",
                            "violation",
                            "(Lorg/kie/api/runtime/rule/RuleContext;Ldev/praetor/finding/Grievance;)V",
                            false);
                    code.visitLdcInsn("VIO-001");
                    code.visitMethodInsn(
                            Opcodes.INVOKESTATIC,
                            "org/drools/modelcompiler/dsl/pattern/D",
                            "rule",
                            "(Ljava/lang/String;)Lorg/drools/model/impl/RuleBuilder;",
                            false);
                    code.visitInsn(Opcodes.POP);
                }))
                .hasSize(2);
    }

    @Test
    void numbers_are_written_plainly() {
        assertThat(faults(code -> {
                    code.visitLdcInsn("1e999999999");
                    code.visitMethodInsn(
                            Opcodes.INVOKESTATIC,
                            "dev/praetor/fact/Money",
                            "eur",
                            "(Ljava/lang/String;)Ldev/praetor/fact/Money;",
                            false);
                    code.visitInsn(Opcodes.POP);
                }))
                .containsExactly("make a number that is not written plainly");
    }

    @Test
    void what_is_no_class_file_does_not_pass() {
        List<String> faults = new ArrayList<>();
        Gate.pass(Map.of(NAME.replace('/', '.'), new byte[] {1, 2, 3}), Set.of(), faults);

        assertThat(faults).hasSize(1).allSatisfy(fault -> assertThat(fault).contains("cannot be read"));
    }
}
