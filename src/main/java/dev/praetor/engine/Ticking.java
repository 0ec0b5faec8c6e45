package dev.praetor.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes compiled rules count what they do: {@link Budget#tick} is called where a method begins, {@link Budget#turn}
 * where a lambda does and before each jump backwards, so that no join, recursion, stream or loop goes on without being
 * counted.
 */
final class Ticking extends ClassVisitor {

    private static final String BUDGET = Type.getInternalName(Budget.class);

    private Ticking(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** The same bytes each time: what is added is added in the order of the class. */
    static byte[] in(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        // A call without arguments and result asks neither for stack nor for other frames.
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Ticking(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        // What the compiler makes of a lambda is synthetic, and run as often as whoever takes it likes. A bridge does
        // nothing but call the method that it stands for.
        return (access & Opcodes.ACC_BRIDGE) != 0
                ? method
                : new Method(method, (access & Opcodes.ACC_SYNTHETIC) != 0 ? "turn" : "tick");
    }

    private static final class Method extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();

        private final String entry;

        Method(MethodVisitor next, String entry) {
            super(Opcodes.ASM9, next);
            this.entry = entry;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            call(entry);
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            tickIfBack(label);
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            tickIfBack(otherwise, labels);
            super.visitTableSwitchInsn(min, max, otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            tickIfBack(otherwise, labels);
            super.visitLookupSwitchInsn(otherwise, keys, labels);
        }

        private void tickIfBack(Label first, Label... others) {
            if (passed.contains(first) || Arrays.stream(others).anyMatch(passed::contains)) {
                call("turn");
            }
        }

        private void call(String method) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, BUDGET, method, "()V", false);
        }
    }
}
