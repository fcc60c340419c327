package shop

import "example.com/sdk/client"

// SHOP makes requests.
type SHOP struct {
	*client.Client
}

const (
	ServiceName = "shop" // Name of service.
	EndpointsID = ServiceName
)

func newClient(cfg Config) *SHOP {
	return &SHOP{Client: client.New(cfg, metadata.ClientInfo{
		ServiceName: ServiceName,
		APIVersion:  "2020-04-01",
	})}
}
