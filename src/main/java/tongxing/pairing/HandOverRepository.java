package tongxing.pairing;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps hand-over notes.
 */
interface HandOverRepository extends Repository<HandOver, PairingId> {

	HandOver saveAndFlush(HandOver note);

	Optional<HandOver> findById(PairingId pairing);

}
