# SPDX-License-Identifier: GPL-3.0-or-later
# Certificates of the test fleet: one authority, a server certificate per host, and the client
# identities (good and bad) that the tests connect with. Sourced by fleet.sh.

# fleet_authority NAME DIR: a self-signed authority, ca.pem and ca-key.pem in DIR.
fleet_authority() {
    mkdir -p "$2"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj "/CN=$1" \
        -keyout "$2/ca-key.pem" -out "$2/ca.pem" \
        -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign 2>/dev/null
}

# fleet_key KIND FILE: a private key; KIND is ec, rsa or ed25519.
fleet_key() {
    case $1 in
    ec) openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$2" ;;
    rsa) openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$2" ;;
    ed25519) openssl genpkey -algorithm ED25519 -out "$2" ;;
    esac 2>/dev/null
}

# fleet_leaf AUTHORITY DIR KIND NAME USAGE [SAN]: cert.pem, key.pem and ca.pem in DIR, as Docker's
# own client lays them out. USAGE is serverAuth or clientAuth.
fleet_leaf() {
    local authority=$1 dir=$2 kind=$3 name=$4 usage=$5 san=${6:-}
    mkdir -p "$dir"
    fleet_key "$kind" "$dir/key.pem"
    openssl req -new -key "$dir/key.pem" -subj "/CN=$name" -out "$dir/csr.pem"
    printf 'basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=%s\n%s\n' \
        "$usage" "${san:+subjectAltName=$san}" >"$dir/ext.cnf"
    openssl x509 -req -in "$dir/csr.pem" -CA "$authority/ca.pem" -CAkey "$authority/ca-key.pem" \
        -set_serial "0x$(openssl rand -hex 16)" -days 30 -extfile "$dir/ext.cnf" \
        -out "$dir/cert.pem" 2>/dev/null
    cp "$authority/ca.pem" "$dir/ca.pem"
}

# fleet_expire AUTHORITY DIR: replaces cert.pem in DIR by one that ended yesterday.
# `openssl x509 -req` cannot set dates in the past; `openssl ca` can.
fleet_expire() {
    local authority=$1 dir=$2
    : >"$dir/index.txt"
    cat >"$dir/ca.cnf" <<CNF
[ca]
default_ca = fleet
[fleet]
database = $dir/index.txt
new_certs_dir = $dir
rand_serial = yes
default_md = sha256
policy = anything
[anything]
commonName = supplied
CNF
    openssl ca -batch -notext -config "$dir/ca.cnf" -cert "$authority/ca.pem" \
        -keyfile "$authority/ca-key.pem" -in "$dir/csr.pem" -extfile "$dir/ext.cnf" \
        -startdate "$(date -u -d '-40 days' +%Y%m%d000000Z)" \
        -enddate "$(date -u -d '-1 day' +%Y%m%d000000Z)" -out "$dir/cert.pem" 2>/dev/null
    rm -f "$dir"/index.txt* "$dir/ca.cnf" "$dir"/[0-9A-F]*[0-9A-F].pem
}

# fleet_identities TLS: every client identity, one folder each, below TLS.
fleet_identities() {
    local tls=$1 authority=$1/authority
    fleet_authority 'Tideline fleet authority' "$authority"
    fleet_authority 'Unrelated authority' "$tls/unrelated-authority"
    fleet_leaf "$authority" "$tls/client" ec auditor clientAuth
    fleet_leaf "$authority" "$tls/client-rsa" rsa auditor clientAuth
    fleet_leaf "$authority" "$tls/client-ed25519" ed25519 auditor clientAuth
    fleet_leaf "$authority" "$tls/client-expired" ec auditor clientAuth
    fleet_expire "$authority" "$tls/client-expired"

    # The key is encrypted; its passphrase lies beside it for the tests.
    fleet_leaf "$authority" "$tls/client-encrypted" ec auditor clientAuth
    printf 'low water at %s\n' "$(openssl rand -hex 6)" >"$tls/client-encrypted/passphrase"
    openssl pkcs8 -topk8 -v2 aes-256-cbc -in "$tls/client-encrypted/key.pem" \
        -out "$tls/client-encrypted/key.enc" -passout "file:$tls/client-encrypted/passphrase"
    mv "$tls/client-encrypted/key.enc" "$tls/client-encrypted/key.pem"

    # Signed by an authority the daemons do not know, though it trusts theirs.
    fleet_leaf "$tls/unrelated-authority" "$tls/client-foreign" ec auditor clientAuth
    cp "$authority/ca.pem" "$tls/client-foreign/ca.pem"

    # A good client that trusts the wrong authority.
    cp -r "$tls/client" "$tls/wrong-authority"
    cp "$tls/unrelated-authority/ca.pem" "$tls/wrong-authority/ca.pem"

    # The certificate of one key beside another key.
    cp -r "$tls/client" "$tls/key-mismatch"
    fleet_key ec "$tls/key-mismatch/key.pem"

    # Server certificates for listeners that the tests open on 127.0.0.1 themselves.
    fleet_leaf "$authority" "$tls/server-loopback" ec loopback serverAuth DNS:localhost,IP:127.0.0.1
    fleet_leaf "$authority" "$tls/server-other-name" ec elsewhere serverAuth DNS:elsewhere.tideline.example
    fleet_leaf "$authority" "$tls/server-expired" ec loopback serverAuth DNS:localhost,IP:127.0.0.1
    fleet_expire "$authority" "$tls/server-expired"
    find "$tls" -name csr.pem -delete -o -name ext.cnf -delete
}
