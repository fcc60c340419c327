package vaultkeys20250101

import "example.com/sdk/client"

// VAULTKEYS20250101 makes requests.
type VAULTKEYS20250101 struct {
	*client.Client
}

const (
	ServiceName = "vault_keys" // Name of service.
	EndpointsID = ServiceName
)

func newClient(cfg Config) *VAULTKEYS20250101 {
	return &VAULTKEYS20250101{Client: client.New(cfg, metadata.ClientInfo{
		ServiceName: ServiceName,
		APIVersion:  "2025-01-01",
	})}
}
