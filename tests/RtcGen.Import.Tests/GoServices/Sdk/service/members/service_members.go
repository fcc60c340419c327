package members

import "example.com/sdk/client"

// MEMBERS makes requests.
type MEMBERS struct {
	*client.Client
}

const (
	ServiceName = "members" // Name of service.
	EndpointsID = ServiceName
)

func newClient(cfg Config) *MEMBERS {
	return &MEMBERS{Client: client.New(cfg, metadata.ClientInfo{
		ServiceName: ServiceName,
		APIVersion:  "2018-01-01",
	})}
}
