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
 * Makes compiled rules count what they do: {@link Budget#tick} is called where a method begins and before each jump
 * backwards, so that neither a join, nor a recursion, nor a loop goes on without being counted.
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
        // A bridge does nothing but call the method that it stands for.
        return (access & Opcodes.ACC_BRIDGE) != 0 ? method : new Method(method);
    }

    private static final class Method extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();

        Method(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            tick();
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
                tick();
            }
        }

        private void tick() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, BUDGET, "tick", "()V", false);
        }
    }
}
