package tongxing.pairing.handover;

import java.util.Optional;

import tongxing.pairing.PairingId;

import org.springframework.data.repository.Repository;

/**
 * Keeps hand-over notes.
 */
interface HandOverRepository extends Repository<HandOver, PairingId> {

	HandOver saveAndFlush(HandOver note);

	Optional<HandOver> findById(PairingId pairing);

}
