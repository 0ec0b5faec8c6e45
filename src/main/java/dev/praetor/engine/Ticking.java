package dev.praetor.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.drools.model.functions.Operator;
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
    private static final String EXPRESSIONS = Type.getInternalName(Expressions.class);

    /** What a text does by a regular expression. */
    private static final Set<String> BY_EXPRESSION = Set.of(
            "matches(Ljava/lang/String;)Z",
            "replaceAll(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
            "replaceFirst(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
            "split(Ljava/lang/String;)[Ljava/lang/String;",
            "split(Ljava/lang/String;I)[Ljava/lang/String;");

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
        if ((access & Opcodes.ACC_BRIDGE) != 0) {
            return method; // it does nothing but call the method that it stands for
        }
        // What the compiler makes of a lambda is synthetic, and run as often as whoever takes it likes.
        return new Method(method, (access & Opcodes.ACC_SYNTHETIC) != 0 ? "turn" : "tick", name.startsWith("<"));
    }

    private static final class Method extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();

        private final String entry;
        private final boolean begins;

        /** @param begins it makes a class or an object: a class that cannot be made once can never be made again */
        Method(MethodVisitor next, String entry, boolean begins) {
            super(Opcodes.ASM9, next);
            this.entry = entry;
            this.begins = begins;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (!begins) {
                call(entry);
            }
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

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            if (owner.equals("java/lang/String") && BY_EXPRESSION.contains(name + descriptor)) {
                String with = descriptor.replace("(", "(Ljava/lang/String;");
                super.visitMethodInsn(Opcodes.INVOKESTATIC, EXPRESSIONS, name, with, false);
                return;
            }
            if (owner.equals("java/util/regex/Pattern") && descriptor.contains("CharSequence;)")) {
                String counted = "(Ljava/lang/CharSequence;)Ljava/lang/CharSequence;";
                super.visitMethodInsn(Opcodes.INVOKESTATIC, EXPRESSIONS, "counted", counted, false);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (owner.equals("org/drools/model/operators/MatchesOperator")) {
                String operator = Type.getDescriptor(Operator.SingleValue.class);
                super.visitFieldInsn(opcode, EXPRESSIONS, "MATCHES", operator);
            } else {
                super.visitFieldInsn(opcode, owner, name, descriptor);
            }
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
