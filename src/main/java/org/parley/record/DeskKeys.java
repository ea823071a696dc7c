package org.parley.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Each desk's Ed25519 key, made at first use. The private half lies in a file that the service's user alone can read; it
 * is never in the database, an export or a log.
 */
@Component
class DeskKeys {
    private final Path folder;
    private final Map<PartyCode, Pair> known = new ConcurrentHashMap<>();
    private final Map<PartyCode, SecretKeySpec> tagKeys = new ConcurrentHashMap<>();

    /** A key under its name in signed notes. */
    record Pair(NoteKey key, PrivateKey secret) {}

    DeskKeys(@Value("${parley.keys.folder:./data/keys}") Path folder) {
        this.folder = folder;
    }

    Pair of(PartyCode party) {
        return known.computeIfAbsent(party, this::readOrMake);
    }

    /** A mark on a leaf that only who holds the desk's secret can make: no leaf comes from the database's side door. */
    String tag(PartyCode party, Hash leaf) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(tagKeys.computeIfAbsent(party, this::tagKey));
            return HexFormat.of().formatHex(mac.doFinal(leaf.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    /** Whether a tag is the desk's own; on a machine without its secret nobody can tell, and it passes. */
    boolean accepts(PartyCode party, Hash leaf, String tag) {
        return !Files.exists(folder.resolve(party + ".tag")) || tag(party, leaf).equals(tag);
    }

    private SecretKeySpec tagKey(PartyCode party) {
        var file = folder.resolve(party + ".tag");
        try {
            if (!Files.exists(file)) {
                var secret = new byte[Hash.LENGTH];
                new SecureRandom().nextBytes(secret);
                Files.createDirectories(folder);
                keepSecret(file, secret);
            }
            return new SecretKeySpec(
                    Base64.getDecoder().decode(Files.readString(file).strip()), "HmacSHA256");
        } catch (IOException e) {
            throw new UncheckedIOException("The secret of desk %s cannot be read in %s".formatted(party, folder), e);
        }
    }

    /** The key that the desk has now; null where this machine holds none. */
    @Nullable NoteKey existing(PartyCode party) {
        var file = folder.resolve(party + ".pub");
        try {
            return Files.exists(file) ? NoteKey.parse(Files.readString(file)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("The key of desk %s cannot be read in %s".formatted(party, folder), e);
        }
    }

    private Pair readOrMake(PartyCode party) {
        return read(party, folder.resolve(party + ".key"), folder.resolve(party + ".pub"));
    }

    private Pair read(PartyCode party, Path secretFile, Path publicFile) {
        try {
            if (!Files.exists(secretFile)) make(party, secretFile, publicFile);
            var secret = Base64.getDecoder().decode(Files.readString(secretFile).strip());
            return new Pair(
                    NoteKey.parse(Files.readString(publicFile)),
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of desk %s cannot be read in %s".formatted(party, folder), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of desk %s is not an Ed25519 key".formatted(party), e);
        }
    }

    private void make(PartyCode party, Path secretFile, Path publicFile) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(publicFile, new NoteKey("parley." + party, pair.getPublic()) + "\n");
        keepSecret(secretFile, pair.getPrivate().getEncoded());
    }

    /** Written under another name and moved: a crash leaves a whole secret or none. */
    private void keepSecret(Path file, byte[] secret) throws IOException {
        var fresh = newFileForOwnerAlone(folder);
        Files.write(fresh, List.of(Base64.getEncoder().encodeToString(secret)));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The key that will follow the present one; it is in nobody's use until {@link #follow}. */
    Pair next(PartyCode party) {
        return read(party, folder.resolve(party + ".next.key"), folder.resolve(party + ".next.pub"));
    }

    /** From here on the desk signs with the next key; the present one is laid aside under its hash. */
    void follow(PartyCode party) {
        var present = of(party).key();
        try {
            for (var half : List.of(".key", ".pub")) {
                var file = folder.resolve(party + half);
                Files.move(file, folder.resolve("%s-%08x%s".formatted(party, present.hash(), half)));
                Files.move(folder.resolve(party + ".next" + half), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The next key of desk %s cannot be taken".formatted(party), e);
        }
        forget(party);
    }

    /** Reads the key anew the next time, as after a restart. */
    void forget(PartyCode party) {
        known.remove(party);
    }

    private static Path newFileForOwnerAlone(Path folder) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix"))
            return Files.createTempFile(folder, "key", ".new");
        return Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
