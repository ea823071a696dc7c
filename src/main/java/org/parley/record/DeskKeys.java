package org.parley.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private SecretKeySpec tagKey(PartyCode party) {
        var digest = Hash.sha256();
        digest.update("parley leaf tag".getBytes(StandardCharsets.UTF_8));
        return new SecretKeySpec(digest.digest(of(party).secret().getEncoded()), "HmacSHA256");
    }

    /** The key that the desk has now; null where this machine holds none. */
    @Nullable NoteKey existing(PartyCode party) {
        return Files.exists(folder.resolve(party + ".key")) ? of(party).key() : null;
    }

    private Pair readOrMake(PartyCode party) {
        var secretFile = folder.resolve(party + ".key");
        var publicFile = folder.resolve(party + ".pub");
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
        // written under another name and moved: a crash leaves a whole key or none
        var fresh = newFileForOwnerAlone(folder);
        Files.write(
                fresh,
                List.of(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())));
        Files.move(fresh, secretFile, StandardCopyOption.ATOMIC_MOVE);
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
