package vaultkeys

import "example.com/sdk/client"

// VAULTKEYS makes requests.
type VAULTKEYS struct {
	*client.Client
}

const (
	ServiceName = "vault_keys" // Name of service.
	EndpointsID = ServiceName
)

func newClient(cfg Config) *VAULTKEYS {
	return &VAULTKEYS{Client: client.New(cfg, metadata.ClientInfo{
		ServiceName: ServiceName,
		APIVersion:  "2021-02-18",
	})}
}
