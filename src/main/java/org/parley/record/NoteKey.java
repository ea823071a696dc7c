package org.parley.record;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The public half of a desk's Ed25519 key with its name, as the signed-note format (C2SP) writes it:
 * {@code name+hash+base64}, where the hash is the first four bytes of SHA-256(name || LF || 0x01 || key).
 */
public record NoteKey(String name, PublicKey key) {
    private static final byte ED25519 = 0x01;
    private static final int KEY_LENGTH = 32;

    public NoteKey {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace))
            throw new IllegalArgumentException("A key's name has neither blanks nor plus signs: " + name);
    }

    /** Reads a verifier key. @throws IllegalArgumentException where it is none, or its hash does not fit */
    public static NoteKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) throw new IllegalArgumentException("A verifier key reads name+hash+key");
        var typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != KEY_LENGTH + 1 || typed[0] != ED25519)
            throw new IllegalArgumentException("Only Ed25519 keys are known here");
        var key = new NoteKey(parts[0], decode(Arrays.copyOfRange(typed, 1, typed.length)));
        if (!"%08x".formatted(key.hash()).equals(parts[1]))
            throw new IllegalArgumentException("The hash in the verifier key is not its own");
        return key;
    }

    /** The four bytes that name the key in a signature line. */
    public int hash() {
        var digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return ByteBuffer.wrap(digest.digest(typed())).getInt();
    }

    /** Whether it is the very same key under the same name. */
    boolean is(NoteKey other) {
        return toString().equals(other.toString());
    }

    public boolean verifies(byte[] text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature that cannot be read proves nothing
        }
    }

    @Override
    public String toString() {
        return "%s+%08x+%s".formatted(name, hash(), Base64.getEncoder().encodeToString(typed()));
    }

    private byte[] typed() {
        var out = new ByteArrayOutputStream();
        out.write(ED25519);
        out.writeBytes(encode(((EdECPublicKey) key).getPoint()));
        return out.toByteArray();
    }

    /** RFC 8032, section 5.1.2: the y coordinate, little-endian, with the sign of x in the last bit. */
    private static byte[] encode(EdECPoint point) {
        var big = point.getY().toByteArray();
        var bytes = new byte[KEY_LENGTH];
        for (int i = 0; i < Math.min(big.length, KEY_LENGTH); i++) bytes[i] = big[big.length - 1 - i];
        if (point.isXOdd()) bytes[KEY_LENGTH - 1] |= (byte) 0x80;
        return bytes;
    }

    private static PublicKey decode(byte[] bytes) {
        boolean odd = (bytes[KEY_LENGTH - 1] & 0x80) != 0;
        bytes[KEY_LENGTH - 1] &= 0x7f;
        var big = new byte[KEY_LENGTH];
        for (int i = 0; i < KEY_LENGTH; i++) big[i] = bytes[KEY_LENGTH - 1 - i];
        try {
            var point = new EdECPoint(odd, new BigInteger(1, big));
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No Ed25519 key", e);
        }
    }
}
